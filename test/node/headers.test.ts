import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { both, rawServer } from './helper.ts';

const raw = [
  'HTTP/1.1 200 OK',
  'X-Two: one',
  'Content-Type: application/json',
  'x-two: two',
  'Set-Cookie: a=1',
  'Set-Cookie: b=2',
  'constructor: mine',
  'X-Latin: caf\u00e9',
  'X-Empty:',
  'Content-Length: 2',
  '',
  '{}',
].join('\r\n');

describe.each(both)('the headers of an answer through %s', (_, make) => {
  const received = async (): Promise<Headers> => {
    const server = await rawServer(Buffer.from(raw, 'latin1'));
    return (await make()(server.url)).headers;
  };

  it.each([
    ['CONTENT-TYPE', 'application/json'],
    ['x-two', 'one, two'],
    ['set-cookie', 'a=1, b=2'],
    ['constructor', 'mine'],
    ['x-latin', 'caf\u00e9'],
    ['x-empty', ''],
    ['x-none', null],
    ['__proto__', null],
  ])('get %s', async (name, value) => {
    const headers = await received();
    expect(headers.get(name)).toBe(value);
    expect(headers.has(name)).toBe(value !== null);
  });

  it('refuse what is no name', async () => {
    const headers = await received();
    expect(() => headers.get('a b')).toThrow(TypeError);
    expect(() => headers.has('')).toThrow(TypeError);
  });

  it('can be listed, by name', async () => {
    const headers = await received();
    const expected = [
      ['constructor', 'mine'],
      ['content-length', '2'],
      ['content-type', 'application/json'],
      ['set-cookie', 'a=1'],
      ['set-cookie', 'b=2'],
      ['x-empty', ''],
      ['x-latin', 'caf\u00e9'],
      ['x-two', 'one, two'],
    ];
    expect([...headers]).toEqual(expected);
    expect([...headers.entries()]).toEqual(expected);
    expect([...headers.keys()]).toEqual(expected.map(([name]) => name));
    expect([...headers.values()]).toEqual(expected.map(([, value]) => value));
    expect(headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    const told: unknown[] = [];
    headers.forEach(function (this: unknown, value, name, parent) {
      told.push([name, value, parent === headers, this]);
    }, 'self');
    expect(told[0]).toEqual(['constructor', 'mine', true, expect.anything()]);
    expect(told).toHaveLength(expected.length);
  });

  it('can be copied', async () => {
    const headers = await received();
    expect([...new Headers(headers)]).toEqual([...headers]);
    expect([...new Response('', { headers }).headers]).toEqual([...headers]);
  });

  it('cannot be changed', async () => {
    const headers = await received();
    expect(() => headers.append('x-two', 'three')).toThrow(new TypeError('immutable'));
    expect(() => headers.set('x-two', 'three')).toThrow(new TypeError('immutable'));
    expect(() => headers.delete('x-two')).toThrow(new TypeError('immutable'));
  });

  it('can be printed', async () => {
    expect(inspect(await received())).toContain('application/json');
  });
});

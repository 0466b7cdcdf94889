import { describe, expect, it } from 'vitest';
import { exchangesOfHar } from '../../../src/contract/contract.ts';

const type = { name: 'Content-Type', value: 'application/json' };
const secrets = ['Authorization', 'Cookie', 'Proxy-Authorization'].map((name) => ({
  name,
  value: 'hunter2',
}));

describe('a recording', () => {
  it('is read as exchanges, in its order and without credentials', () => {
    const more = [
      { name: ':path', value: '/' },
      { name: 'Vary', value: 'a' },
    ];
    const har = recordingOf(
      {
        request: { headers: [...secrets, { name: 'X-Id', value: '7' }, ...more] },
        response: { headers: [type, { name: 'Set-Cookie', value: 'hunter2' }] },
      },
      {
        response: {
          headers: [
            { name: 'Vary', value: 'a' },
            { name: 'vary', value: 'b' },
          ],
        },
      },
    );
    const [first, second] = exchangesOfHar(har);
    expect(first).toEqual({
      method: 'GET',
      url: 'http://x.test/pets',
      requestHeaders: { 'x-id': '7', vary: 'a' },
      requestBody: '',
      status: 200,
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    expect(second?.headers).toEqual({ vary: 'a, b' });
    expect(JSON.stringify([first, second])).not.toContain('hunter2');
  });

  it.each([
    ['text', { text: 'name=T%C3%B6m' }, 'name=T%C3%B6m'],
    ['base64', { text: btoa('a=1'), encoding: 'base64' }, 'a=1'],
    ['params', { params: [{ name: 'a b', value: 'ö' }] }, 'a+b=%C3%B6'],
    ['files', { params: [{ name: 'a', fileName: 'x.png' }] }, undefined],
  ])('has the body of a request as %s', (_, postData, body) => {
    const [exchange] = exchangesOfHar(recordingOf({ request: { postData } }));
    expect(exchange?.requestBody).toBe(body);
  });

  it.each([
    ['base64', { text: 'eyJuYW1lIjoiw7YifQ==', encoding: 'base64', size: 12 }, '{"name":"ö"}'],
    ['nothing', { size: 0 }, ''],
    ['what was not kept', { size: 12 }, undefined],
    ['what was not kept, as empty text', { size: 12, text: '' }, undefined],
  ])('has the body of an answer as %s', (_, content, body) => {
    const [exchange] = exchangesOfHar(recordingOf({ response: { content } }));
    expect(exchange?.body).toBe(body);
  });

  it('leaves out what got no answer', () => {
    expect(exchangesOfHar(recordingOf({ response: { status: 0 } }, {}))).toHaveLength(1);
  });

  it('does not know the body of a request of which only the size was kept', () => {
    const [exchange] = exchangesOfHar(recordingOf({ request: { bodySize: 3 } }));
    expect(exchange?.requestBody).toBeUndefined();
  });
});

describe('what is no recording', () => {
  it.each<[unknown, string]>([
    [undefined, 'log.entries'],
    ['{}', 'log.entries'],
    [{ log: { entries: {} } }, 'log.entries'],
    [{ log: { entries: [null] } }, 'log.entries[0].request'],
    [recordingOf({}, { request: { url: 7 } }), 'log.entries[1].request'],
    [recordingOf({ response: { status: '200' } }), 'log.entries[0].response'],
    [recordingOf({ response: { headers: [{ name: 'a' }] } }), 'a header of log.entries[0]'],
  ])('is refused with its place (%#)', (har, place) => {
    expect(() => exchangesOfHar(har)).toThrow(`It is no HAR: `);
    expect(() => exchangesOfHar(har)).toThrow(place);
  });
});

function recordingOf(
  ...entries: readonly { readonly request?: object; readonly response?: object }[]
) {
  return {
    log: {
      entries: entries.map(({ request, response }) => ({
        request: { method: 'GET', url: 'http://x.test/pets', headers: [], ...request },
        response: { status: 200, headers: [type], content: { text: '{}' }, ...response },
      })),
    },
  };
}

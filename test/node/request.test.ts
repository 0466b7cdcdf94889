import { describe, expect, it } from 'vitest';
import { both, failureOf, serverOf, transport, type Seen } from './helper.ts';

describe.each(both)('a request through %s', (_, make) => {
  const sent = async (init?: RequestInit, path = '/'): Promise<Seen> => {
    const server = await serverOf();
    await (await make()(`${server.url}${path}`, init)).text();
    const [seen] = server.seen;
    if (seen === undefined || server.seen.length > 1) throw new Error('Not exactly one request.');
    return seen;
  };

  it('is a GET without a body unless told otherwise', async () => {
    const { line, headers, body } = await sent();
    expect(line).toBe('GET /');
    expect(body).toBe('');
    expect(headers).not.toHaveProperty('content-length');
    expect(headers).not.toHaveProperty('content-type');
    expect(headers).toMatchObject({
      accept: '*/*',
      'accept-encoding': 'gzip, deflate',
      'user-agent': 'node',
      connection: 'keep-alive',
    });
  });

  it.each([
    ['a record', { Accept: 'application/json', 'X-Id': ' \t7\n' }],
    ['Headers', new Headers({ Accept: 'application/json', 'X-Id': '7' })],
    [
      'pairs',
      [
        ['accept', 'application/json'],
        ['x-id', '7'],
      ] as [string, string][],
    ],
  ])('carries headers given as %s', async (_name, headers) => {
    const seen = await sent({ headers });
    expect(seen.headers).toMatchObject({ accept: 'application/json', 'x-id': '7' });
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])('carries a text by %s', async (method) => {
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    const { line, headers, body } = await sent({ method, body: 'A=1&B=\u00e9', headers: type });
    expect([line, body]).toEqual([`${method} /`, 'A=1&B=\u00e9']);
    expect(headers).toMatchObject({ ...type, 'content-length': '8' });
    expect(headers).not.toHaveProperty('transfer-encoding');
  });

  it('names the type of a text that has none', async () => {
    const { headers } = await sent({ method: 'POST', body: 'a' });
    expect(headers['content-type']).toBe('text/plain;charset=UTF-8');
  });

  it.each([
    ['an empty text', ''],
    ['no body', undefined],
    ['null', null],
  ])('says that its length is 0 for a POST with %s', async (_name, body) => {
    const { headers, body: received } = await sent({
      method: 'POST',
      ...(body !== undefined && { body }),
    });
    expect(received).toBe('');
    expect(headers['content-length']).toBe('0');
  });

  it.each<[string, () => BodyInit, string]>([
    ['parameters', () => new URLSearchParams({ a: 'b c' }), 'a=b+c'],
    ['bytes', () => new TextEncoder().encode('bytes'), 'bytes'],
    ['a blob', () => new Blob(['blob'], { type: 'text/x' }), 'blob'],
  ])('carries %s', async (_name, body, text) => {
    const { body: received, headers } = await sent({ method: 'POST', body: body() });
    expect(received).toBe(text);
    expect(headers['content-length']).toBe(String(text.length));
  });

  it('carries a form with a file', async () => {
    const form = new FormData();
    form.set('file', new Blob(['content']), 'name.txt');
    const { body, headers } = await sent({ method: 'POST', body: form });
    expect(headers['content-type']).toMatch(/^multipart\/form-data; boundary=/);
    expect(body).toContain('filename="name.txt"');
  });

  it('carries a stream', async () => {
    const body = new Blob(['streamed']).stream();
    const init = { method: 'POST', body, duplex: 'half' };
    expect((await sent(init)).body).toBe('streamed');
  });

  it('keeps its path and query as they are', async () => {
    const path = '/v1/Users/a%2Fb%20c?PageToken=a%2Bb&x=y';
    expect((await sent({}, path)).line).toBe(`GET ${path}`);
  });

  it.each(['get', 'post', 'delete'])('writes the method %s large', async (method) => {
    expect((await sent({ method })).line).toBe(`${method.toUpperCase()} /`);
  });

  it('can be a Request', async () => {
    const server = await serverOf();
    const init = {
      method: 'POST',
      body: 'A=1',
      headers: { 'x-id': '7', 'content-type': 'text/x' },
    };
    const request = new Request(`${server.url}/v1/Users?a=b`, init);
    const response = await make()(request);
    expect(response.url).toBe(request.url);
    expect(server.seen).toMatchObject([
      {
        line: 'POST /v1/Users?a=b',
        body: 'A=1',
        headers: { 'x-id': '7', 'content-type': 'text/x', 'content-length': '3' },
      },
    ]);
    expect(request.bodyUsed).toBe(true);
    await expect(make()(request)).rejects.toThrow(TypeError);
  });

  it('can be a Request with changes', async () => {
    const server = await serverOf();
    await make()(new Request(server.url, { headers: { 'x-id': '7' } }), { method: 'DELETE' });
    expect(server.seen).toMatchObject([{ line: 'DELETE /', headers: { 'x-id': '7' } }]);
  });

  it('can have a URL as its address', async () => {
    const server = await serverOf();
    await make()(new URL('/v1/Users', server.url));
    expect(server.seen).toMatchObject([{ line: 'GET /v1/Users' }]);
  });

  it.each<[string, string, RequestInit]>([
    ['an address that is none', 'nowhere', {}],
    ['another scheme', 'ftp://127.0.0.1/', {}],
    ['credentials in the address', 'http://alice:secret@127.0.0.1/', {}],
    ['a GET with a body', 'http://127.0.0.1:1/', { body: 'a' }],
    ['a HEAD with an empty body', 'http://127.0.0.1:1/', { method: 'HEAD', body: '' }],
    ['a method that is none', 'http://127.0.0.1:1/', { method: 'A B' }],
    ['a forbidden method', 'http://127.0.0.1:1/', { method: 'CONNECT' }],
    ['a header name that is none', 'http://127.0.0.1:1/', { headers: { 'a b': '1' } }],
    ['a header value with a line break', 'http://127.0.0.1:1/', { headers: { a: '1\r\nb: 2' } }],
    ['a header value beyond Latin 1', 'http://127.0.0.1:1/', { headers: { a: '\u5bc6' } }],
  ])('is refused with a TypeError for %s', async (_name, url, init) => {
    expect(await failureOf(make()(url, init))).toBeInstanceOf(TypeError);
  });
});

describe('a request through the transport', () => {
  it('shows no password where it refuses an address', async () => {
    const send = transport();
    const url = 'http://alice:secret@127.0.0.1/';
    for (const init of [{}, { method: 'POST', body: new Blob(['a']) }]) {
      const failure = await failureOf(send(url, init));
      expect(failure.message).toContain('credentials');
      expect(failure.stack).not.toContain('secret');
    }
  });
});

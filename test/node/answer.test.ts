import type { RequestListener } from 'node:http';
import { describe, expect, it } from 'vitest';
import { both, rawServer, serverOf } from './helper.ts';

describe.each(both)('an answer through %s', (_, make) => {
  it('tells its status, address and headers', async () => {
    const server = await serverOf((_request, out) => {
      out.writeHead(201, 'Made', { 'X-One': '1', 'Content-Type': 'application/json' }).end('{}');
    });
    const response = await make()(`${server.url}/a/b?c=%20d#part`);
    const { status, statusText, ok, url, type, redirected, bodyUsed } = response;
    expect({ status, statusText, ok, type, redirected, bodyUsed }).toEqual({
      status: 201,
      statusText: 'Made',
      ok: true,
      type: 'basic',
      redirected: false,
      bodyUsed: false,
    });
    expect(url).toBe(`${server.url}/a/b?c=%20d`);
    expect(response.headers.get('x-one')).toBe('1');
    expect(response).toBeInstanceOf(Response);
    expect(response.headers).toBeInstanceOf(Headers);
  });

  it.each([400, 404, 429, 500, 503])('resolves for %i, which is not ok', async (status) => {
    const server = await serverOf((_request, out) => out.writeHead(status).end('{"code":1}'));
    const response = await make()(server.url);
    expect([response.status, response.ok]).toEqual([status, false]);
    expect(await response.json()).toEqual({ code: 1 });
  });

  it.each([301, 302, 303, 307, 308])(
    'shows a redirect by %i and does not follow it',
    async (status) => {
      const server = await serverOf(redirectTo('/elsewhere', status));
      const response = await make()(server.url, { redirect: 'manual' });
      expect([response.status, response.headers.get('location')]).toEqual([status, '/elsewhere']);
      expect([response.type, response.redirected, response.url]).toEqual([
        'basic',
        false,
        `${server.url}/`,
      ]);
      expect(await response.text()).toBe('moved');
      expect(server.seen).toHaveLength(1);
    },
  );

  it('rejects a redirect where redirects are errors', async () => {
    const server = await serverOf(redirectTo('/elsewhere', 302));
    const promise = make()(server.url, { redirect: 'error' });
    await expect(promise).rejects.toMatchObject({
      name: 'TypeError',
      message: 'fetch failed',
      cause: { message: 'unexpected redirect' },
    });
  });

  it.each([
    ['204', 204, 'GET'],
    ['304', 304, 'GET'],
    ['HEAD', 200, 'HEAD'],
  ])('has no body for %s', async (_name, status, method) => {
    const server = await serverOf((_request, out) => {
      out.writeHead(status, { 'content-encoding': 'gzip' }).end();
    });
    const response = await make()(server.url, { method });
    expect(response.body).toBeNull();
    expect(await response.text()).toBe('');
    // There was none to use up.
    expect(response.bodyUsed).toBe(false);
    expect(await response.text()).toBe('');
    expect(response.clone().body).toBeNull();
  });

  it('has an empty body where the server sends nothing', async () => {
    const server = await serverOf((_request, out) => out.end());
    const response = await make()(server.url);
    expect(response.body).not.toBeNull();
    expect(await response.text()).toBe('');
    expect(response.bodyUsed).toBe(true);
  });

  it('passes over early hints', async () => {
    const server = await rawServer(
      'HTTP/1.1 103 Early Hints\r\nx-early: 1\r\n\r\nHTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok',
    );
    const response = await make()(server.url);
    expect([response.status, response.headers.has('x-early')]).toEqual([200, false]);
    expect(await response.text()).toBe('ok');
  });
});

function redirectTo(location: string, status: number): RequestListener {
  return (_request, out) => out.writeHead(status, { location }).end('moved');
}

import { createServer as createSecureServer } from 'node:https';
import { createServer, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { certificate } from './certificate.ts';
import { failureOf, listening, serverOf, transport } from './helper.ts';

const names = ['http_proxy', 'https_proxy', 'no_proxy'].flatMap((name) => [
  name,
  name.toUpperCase(),
]);

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('a transport', () => {
  it.each([
    ['HTTP_PROXY', {}],
    ['http_proxy', {}],
    ['HTTPS_PROXY', { ca: certificate().cert }],
  ])('goes through the proxy of %s', async (name, options) => {
    const proxy = await proxyServer();
    const target = name === 'HTTPS_PROXY' ? await secureTarget() : await serverOf();
    environment({ [name]: proxy.url });
    const response = await transport({ proxy: 'env', ...options })(target.url);
    expect(await response.text()).toBe('{}');
    expect(proxy.passed).toHaveLength(1);
  });

  it('goes straight to the hosts of NO_PROXY', async () => {
    const [proxy, target] = [await proxyServer(), await serverOf()];
    environment({ HTTP_PROXY: proxy.url, NO_PROXY: '127.0.0.1' });
    await transport({ proxy: undefined })(target.url);
    expect([proxy.passed.length, target.seen.length]).toEqual([0, 1]);
  });

  it('looks at the environment at its first call', async () => {
    const [proxy, target] = [await proxyServer(), await serverOf()];
    environment({});
    const send = transport({ proxy: 'env' });
    environment({ HTTP_PROXY: proxy.url });
    await send(target.url);
    expect(proxy.passed).toHaveLength(1);
  });

  it('needs no proxy', async () => {
    const target = await serverOf();
    environment({});
    expect((await transport({ proxy: 'env' })(target.url)).status).toBe(200);
    environment({ HTTP_PROXY: 'http://127.0.0.1:1' });
    expect((await transport({ proxy: false })(target.url)).status).toBe(200);
  });

  it.each(['text', 'URL'])(
    'goes through the proxy it is given as %s, whatever the environment says',
    async (kind) => {
      const [proxy, target] = [await proxyServer(), await serverOf()];
      environment({ HTTP_PROXY: 'http://127.0.0.1:1', NO_PROXY: '*' });
      const address = proxy.url.replace('//', '//alice:secret@');
      const send = transport({ proxy: kind === 'URL' ? new URL(address) : address });
      expect(await (await send(target.url, { method: 'POST', body: 'A=1' })).text()).toBe('{}');
      expect(target.seen).toMatchObject([{ line: 'POST /', body: 'A=1' }]);
      const credentials = `Basic ${Buffer.from('alice:secret').toString('base64')}`;
      expect(proxy.passed[0]?.headers['proxy-authorization']).toBe(credentials);
      expect(target.seen[0]?.headers).not.toHaveProperty('proxy-authorization');
    },
  );

  it('rejects where the proxy is gone, without its password', async () => {
    const target = await serverOf();
    const failure = await failureOf(
      transport({ proxy: 'http://a:secret@127.0.0.1:1' })(target.url),
    );
    expect(failure).toMatchObject({ message: 'fetch failed', cause: { code: 'ECONNREFUSED' } });
    expect(JSON.stringify(failure.cause)).not.toContain('secret');
  });
});

function environment(values: Readonly<Record<string, string>>): void {
  for (const name of names) vi.stubEnv(name, values[name]);
}

/** Takes `CONNECT host:port`, and an absolute address too. */
async function proxyServer() {
  const passed: IncomingMessage[] = [];
  const server = createServer((request, out) => {
    passed.push(request);
    const { headers, method = 'GET', url = '' } = request;
    const body = method === 'POST' ? { body: request, duplex: 'half' } : {};
    const { 'proxy-authorization': _, connection: __, host: ___, ...rest } = headers;
    void fetch(url, { method, headers: rest as HeadersInit, ...body } as RequestInit)
      .then((answer) => answer.text())
      .then((text) => out.end(text));
  });
  server.on('connect', (request, socket) => {
    passed.push(request);
    const [host, port] = (request.url ?? '').split(':');
    const onward = connect(Number(port), host, () => {
      socket.write('HTTP/1.1 200 Connected\r\n\r\n');
      onward.pipe(socket).pipe(onward);
    });
    for (const each of [onward, socket]) each.on('error', () => onward.destroy());
  });
  return { url: (await listening(server)).url, passed };
}

async function secureTarget() {
  const server = createSecureServer(certificate(), (_, out) => out.end('{}'));
  return { url: (await listening(server)).url.replace('http:', 'https:') };
}

import { createServer as createSecureServer } from 'node:https';
import { describe, expect, it } from 'vitest';
import { certificate } from './certificate.ts';
import { both, deadAddress, failureOf, listening, rawServer, transport } from './helper.ts';

describe.each(both)('a lost call through %s', (_, make) => {
  it.each<[string, () => Promise<string>, object]>([
    ['nobody listens', deadAddress, { code: 'ECONNREFUSED' }],
    // Some name servers answer that one should ask again.
    [
      'the name is unknown',
      async () => 'http://nowhere.invalid/',
      { code: expect.stringMatching(/^(?:ENOTFOUND|EAI_AGAIN)$/) },
    ],
    ['the server hangs up', hangingUp, { code: 'UND_ERR_SOCKET' }],
    ['the server speaks no HTTP', noHttp, { name: 'HTTPParserError' }],
    ['the certificate is not trusted', secureServer, { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' }],
  ])('rejects when %s', async (_name, address, cause) => {
    for (const init of [{}, { method: 'POST', body: 'a' }]) {
      const failure = await failureOf(make()(await address(), init));
      expect(failure).toMatchObject({ name: 'TypeError', message: 'fetch failed', cause });
    }
  });
});

describe('a call over TLS through the transport', () => {
  it('trusts the certificates it is given', async () => {
    const url = await secureServer();
    const send = transport({ ca: certificate().cert });
    expect(await (await send(url)).text()).toBe('br, gzip, deflate');
    expect(await (await transport({ ca: [certificate().cert] })(url)).text()).not.toBe('');
  });

  it('rejects when the connection takes too long', async () => {
    const silent = await rawServer('');
    const failure = await failureOf(
      transport({ connectTimeout: 100 })(silent.url.replace('http:', 'https:')),
    );
    expect(failure).toMatchObject({
      message: 'fetch failed',
      cause: { code: 'UND_ERR_CONNECT_TIMEOUT' },
    });
  });
});

async function hangingUp(): Promise<string> {
  return (await rawServer('', true)).url;
}

async function noHttp(): Promise<string> {
  return (await rawServer('SMTP\r\n\r\n')).url;
}

async function secureServer(): Promise<string> {
  const server = createSecureServer(certificate(), (request, out) => {
    out.end(request.headers['accept-encoding']);
  });
  return (await listening(server)).url.replace('http:', 'https:');
}

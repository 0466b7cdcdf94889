import { describe, expect, it } from 'vitest';
import { authorization } from '../helpers/emulator.ts';
import { requestText, servedForTests, wire } from '../helpers/emulator-port.ts';

const headers = { authorization };
const form = { 'content-type': 'application/x-www-form-urlencoded' };

describe('a body over the limit', () => {
  it('is refused by its length, before it is read', async () => {
    const { port } = await servedForTests();
    const { write, until } = wire(port);
    write(requestText('POST /v1/Users', { ...form, 'content-length': '1048577' }));
    const answer = await until(/\}$/);
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toContain('"code":20413');
  });

  it('is refused where its length is not known', async () => {
    const { port } = await servedForTests({ bodySize: 10 });
    const { write, until } = wire(port);
    write(requestText('POST /v1/Users', { ...form, 'transfer-encoding': 'chunked' }));
    write('5\r\nIdent\r\n');
    write('8\r\nity=alice\r\n'.replace('8', '9'));
    expect(await until(/\}$/)).toMatch(/^HTTP\/1\.1 413 /);
  });

  it('is taken as long as it fits', async () => {
    const { url } = await servedForTests({ bodySize: 20 });
    const sent = async (body: string): Promise<number> => {
      const options = { method: 'POST', headers: { ...headers, ...form }, body };
      return (await fetch(`${url}/v1/Users`, options)).status;
    };
    expect(await sent(`Identity=${'a'.repeat(11)}`)).toBe(201);
    expect(await sent(`Identity=${'a'.repeat(12)}`)).toBe(413);
  });

  it('leaves a client that sends it all with an answer', async () => {
    const { url } = await servedForTests();
    const body = `Identity=${'x'.repeat(3_000_000)}`;
    const answer = await fetch(`${url}/v1/Users`, {
      method: 'POST',
      headers: { ...headers, ...form },
      body,
    });
    expect(answer.status).toBe(413);
    expect(await answer.json()).toMatchObject({ code: 20413, status: 413 });
    expect((await fetch(`${url}/v1/Users`, { headers })).status).toBe(200);
  });

  it('is cut off when it does not end', async () => {
    const { port } = await servedForTests({ bodySize: 1000 });
    const { write, ended, until } = wire(port);
    write(requestText('POST /v1/Users', { 'transfer-encoding': 'chunked' }));
    write(`7d0\r\n${'x'.repeat(2000)}\r\n`);
    await until(/413/);
    const flood = setInterval(() => write(`3e8\r\n${'x'.repeat(1000)}\r\n`), 10);
    expect(await ended).toMatch(/^HTTP\/1\.1 413 /);
    clearInterval(flood);
  });

  it('is not asked for when the client asks first', async () => {
    const { port } = await servedForTests();
    const big = wire(port);
    const expecting = { ...form, expect: '100-continue' };
    big.write(requestText('POST /v1/Users', { ...expecting, 'content-length': '2000000' }));
    expect(await big.until(/\}$/)).toMatch(/^HTTP\/1\.1 413 /);
    const small = wire(port);
    small.write(requestText('POST /v1/Users', { ...expecting, 'content-length': '14' }));
    expect(await small.until(/\r\n\r\n$/)).toBe('HTTP/1.1 100 Continue\r\n\r\n');
    small.write('Identity=alice');
    expect(await small.until(/\}$/)).toContain('HTTP/1.1 201 ');
  });

  it('may be larger on the control surface', async () => {
    const { url, emulator } = await servedForTests({ bodySize: 1000 });
    const state = JSON.stringify(emulator.snapshot()).padEnd(100_000);
    const answer = await fetch(`${url}/_emulator/seed`, { method: 'POST', body: state });
    expect(answer.status).toBe(204);
  });
});

describe('a request that is none', () => {
  it.each([
    ['garbage', 'what is this\r\n\r\n', 400],
    ['a TLS greeting', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', 400],
    ['another protocol', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400],
    ['a header without a colon', 'GET / HTTP/1.1\r\nhost 127.0.0.1\r\n\r\n', 400],
    ['no host', 'GET / HTTP/1.1\r\n\r\n', 400],
    ['two lengths', requestText('POST /v1/Users', { 'content-length': '1, 2' }), 400],
    [
      'a length beside chunks',
      requestText('POST /v1/Users', { 'content-length': '4', 'transfer-encoding': 'chunked' }),
      400,
    ],
    [
      'chunks that are none',
      `${requestText('POST /v1/Users', { 'transfer-encoding': 'chunked' })}zz\r\n`,
      400,
    ],
    ['a flood in one header', requestText('GET /', { x: 'y'.repeat(20_000) }), 431],
    [
      'a flood of headers',
      requestText(
        'GET /',
        Object.fromEntries(Array.from({ length: 3000 }, (_, at) => [`x-${at}`, ''])),
      ),
      431,
    ],
    ['an endless path', requestText(`GET /${'a'.repeat(20_000)}`), 431],
    ['a tunnel', requestText('CONNECT example.org:443'), 405],
  ])('is answered and its connection closed: %s', async (_, text, status) => {
    const { port, url } = await servedForTests();
    const { write, ended } = wire(port);
    write(text);
    expect(await ended).toMatch(new RegExp(`^HTTP/1\\.1 ${status} [^]*(\\}|\\r\\n\\r\\n)$`));
    expect((await fetch(`${url}/v1/Users`, { headers })).status).toBe(200);
  });

  it.each([
    ['a whole address', 'GET http://127.0.0.1/v1/Users', 400],
    ['an asterisk', 'OPTIONS *', 400],
    ['TRACE', 'TRACE /v1/Users', 405],
    ['HEAD', 'HEAD /v1/Users', 405],
    ['PUT', 'PUT /v1/Users', 405],
    ['a method that nobody knows', 'PROPFIND /v1/Users', 405],
    ['a path upwards', 'GET /v1/../v1/Users', 404],
    ['two slashes', 'GET //v1/Users', 404],
    ['a broken escape', 'GET /v1/Users/%zz', 404],
    ['a fragment', 'GET /v1/Users#top', 404],
  ])('but HTTP all the same is answered: %s', async (_, line, status) => {
    const { port } = await servedForTests();
    const { write, ended } = wire(port);
    write(requestText(line, { connection: 'close' }));
    expect(await ended).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  });

  it('is answered after those that came before it on its connection', async () => {
    const { port } = await servedForTests({ latency: 50 });
    const { write, ended } = wire(port);
    const body = 'Identity=alice';
    const good = { ...form, 'content-length': String(body.length) };
    write(
      `${requestText('POST /v1/Users', good, body)}${requestText('GET /v1/Users/alice')}garbage\r\n\r\n`,
    );
    const answers = [...(await ended).matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status);
    expect(answers).toEqual(['201', '200', '400']);
  });

  it('does no harm by going away half-way', async () => {
    const { port, url } = await servedForTests({ latency: 20 });
    for (const text of [
      'GET',
      requestText('POST /v1/Users', { 'content-length': '100' }, 'Identity='),
      requestText('GET /v1/Users'),
    ]) {
      const { write, socket } = wire(port);
      await new Promise((connected) => socket.once('connect', connected));
      write(text);
      await new Promise((sent) => socket.write('', sent));
      socket.resetAndDestroy();
    }
    expect((await fetch(`${url}/v1/Users`, { headers })).status).toBe(200);
  });
});

describe('a request that does not arrive', () => {
  it.each([
    ['its headers', 'GET /v1/Users HTTP/1.1\r\nhost: 127.0.0.1\r\n'],
    ['its body', requestText('POST /v1/Users', { ...form, 'content-length': '14' }, 'Ident')],
    [
      'its chunks',
      requestText('POST /v1/Users', { 'transfer-encoding': 'chunked' }, '5\r\nIdent\r\n'),
    ],
  ])('is given up with 408, and its connection closed: %s', async (_, text) => {
    const { port } = await servedForTests({ requestTimeout: 100 });
    const { write, ended } = wire(port);
    write(text);
    expect(await ended).toMatch(/^HTTP\/1\.1 408 [^]*"status":408\}$/);
  });
});

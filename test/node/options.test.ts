import { Agent, MockAgent } from 'undici';
import { describe, expect, it } from 'vitest';
import { createTransport } from '../../src/node/node.ts';
import { serverOf, transport, until, untyped } from './helper.ts';

describe('createTransport', () => {
  it.each<[string, unknown]>([
    ['createTransport takes an object', null],
    ['createTransport takes an object', 'http://127.0.0.1/'],
    ['no option "connection"', { connection: 1 }],
    ['no option "constructor"', { constructor: 1 }],
    ['connections must be', { connections: 0 }],
    ['connections must be', { connections: 1.5 }],
    ['connections must be', { connections: '5' }],
    ['connections must be', { connections: Infinity }],
    ['keepAliveTimeout must be', { keepAliveTimeout: 0 }],
    ['keepAliveTimeout must be', { keepAliveTimeout: 2 ** 31 }],
    ['connectTimeout must be', { connectTimeout: -1 }],
    ['connectTimeout must be', { connectTimeout: null }],
    ['proxy must be', { proxy: true }],
    ['proxy must be', { proxy: 'proxy.example.com:3128' }],
    ['proxy must be', { proxy: 'socks5://proxy.example.com' }],
    ['proxy must be', { proxy: 'http://' }],
    ['ca must be', { ca: '' }],
    ['ca must be', { ca: [1] }],
    ['dispatcher must be', { dispatcher: {} }],
    ['dispatcher must be', { dispatcher: () => true }],
    ['without other options', { dispatcher: new Agent(), connections: 5 }],
  ])('refuses what it cannot use: %s', (message, options) => {
    expect(() => createTransport(untyped(options))).toThrow(TypeError);
    expect(() => createTransport(untyped(options))).toThrow(message);
  });

  it('shows no password of a proxy', () => {
    const proxy = 'alice:secret@proxy';
    expect(() => createTransport({ proxy })).toThrow(expect.not.stringContaining('secret'));
  });

  it('takes undefined for nothing', async () => {
    const server = await serverOf();
    const send = createTransport({ connections: undefined, ca: undefined, dispatcher: undefined });
    expect((await send(server.url)).status).toBe(200);
    await send.close();
  });

  it('says that it takes an init', () => {
    expect(createTransport().takesInit).toBe(true);
  });

  it('goes through the dispatcher it is given, and leaves it open', async () => {
    const agent = new MockAgent();
    agent.disableNetConnect();
    const pool = agent.get('http://example.com');
    const reply = {
      statusCode: 201,
      data: '{"a":1}',
      responseOptions: { headers: { 'x-a': '1' } },
    };
    pool
      .intercept({ path: '/v1/Users?a=b', method: 'POST', body: 'A=1' })
      .reply(() => reply)
      .times(2);
    const send = createTransport({ dispatcher: agent });
    const response = await send('http://example.com/v1/Users?a=b', { method: 'POST', body: 'A=1' });
    expect([response.status, response.headers.get('x-a')]).toEqual([201, '1']);
    expect(await response.json()).toEqual({ a: 1 });
    await send.close();
    const other = createTransport({ dispatcher: agent });
    const again = await other('http://example.com/v1/Users?a=b', { method: 'POST', body: 'A=1' });
    expect(again.status).toBe(201);
    await agent.close();
  });
});

describe('close', () => {
  it('waits for the calls under way, ends the sockets and refuses later calls', async () => {
    let answer: (() => void) | undefined;
    const server = await serverOf((_request, out) => {
      answer = () => void out.end('late');
    });
    const send = transport();
    const first = send(server.url);
    const closed = send.close();
    expect(send.close()).toBe(closed);
    let isClosed = false;
    void closed.then(() => (isClosed = true));
    const refused = { message: 'fetch failed', cause: { message: 'The transport is closed.' } };
    await expect(send(server.url)).rejects.toMatchObject(refused);
    await until(() => server.seen.length === 1);
    expect(isClosed).toBe(false);
    answer?.();
    expect(await (await first).text()).toBe('late');
    await closed;
    await until(() => [...server.sockets].every((socket) => socket.destroyed));
    await expect(send(server.url)).rejects.toMatchObject(refused);
    expect(server.seen).toHaveLength(1);
  });

  it('resolves where there was no call', async () => {
    await expect(createTransport().close()).resolves.toBeUndefined();
  });
});

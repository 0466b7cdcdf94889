import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import { both, deadAddress, failureOf, piecesOf, serverOf, transport, until } from './helper.ts';

const reason = new Error('changed my mind');

describe.each(both)('an aborted call through %s', (_, make) => {
  it('rejects with the reason and sends nothing when the signal has fired before', async () => {
    const server = await serverOf();
    const signal = AbortSignal.abort(reason);
    await expect(make()(server.url, { signal })).rejects.toBe(reason);
    await expect(make()(new Request(server.url, { signal }))).rejects.toBe(reason);
    expect(server.seen).toEqual([]);
  });

  it('rejects with the reason before the headers are there', async () => {
    const server = await serverOf(() => undefined);
    for (const asRequest of [false, true]) {
      const controller = new AbortController();
      const { signal } = controller;
      const count = server.seen.length;
      const init = { signal, method: 'POST', body: 'a' };
      const promise = asRequest ? make()(new Request(server.url, init)) : make()(server.url, init);
      const failure = failureOf(promise);
      await until(() => server.seen.length > count);
      controller.abort(reason);
      expect(await failure).toBe(reason);
    }
  });

  it('rejects with what the signal gives by itself', async () => {
    const server = await serverOf(() => undefined);
    const controller = new AbortController();
    const promise = make()(server.url, { signal: controller.signal });
    controller.abort();
    await expect(promise).rejects.toBe(controller.signal.reason);
    const late = make()(server.url, { signal: AbortSignal.timeout(20) });
    await expect(late).rejects.toMatchObject({ name: 'TimeoutError' });
  });

  it('rejects with the reason, even if that is no error', async () => {
    const server = await serverOf(() => undefined);
    const controller = new AbortController();
    const promise = make()(server.url, { signal: controller.signal });
    controller.abort('enough');
    await expect(promise).rejects.toBe('enough');
  });

  it.each<[string, (response: Response) => Promise<unknown>]>([
    ['its text', (response) => response.text()],
    ['its stream', piecesOf],
    ['its copy', (response) => response.clone().json()],
  ])('rejects reading %s', async (_name, read) => {
    const server = await serverOf((_request, out) => void out.write('half'));
    const controller = new AbortController();
    const response = await make()(server.url, { signal: controller.signal });
    const failure = failureOf(read(response));
    await new Promise((resolve) => setTimeout(resolve, 20));
    controller.abort(reason);
    expect(await failure).toBe(reason);
  });

  it('rejects reading what was not read before', async () => {
    const server = await serverOf();
    for (const looks of [false, true]) {
      const controller = new AbortController();
      const response = await make()(server.url, { signal: controller.signal });
      await new Promise((resolve) => setTimeout(resolve, 20));
      if (looks) expect(response.body?.locked).toBe(false);
      controller.abort(reason);
      // Fetch in Node 20 forgets the reason here.
      await expect(response.text()).rejects.toThrow(/changed my mind|aborted/);
    }
  });

  it('keeps what was read before', async () => {
    const server = await serverOf();
    const controller = new AbortController();
    const text = (await make()(server.url, { signal: controller.signal })).text();
    expect(await text).toBe('{}');
    controller.abort(reason);
    expect(await text).toBe('{}');
  });

  it('leaves the socket of others alone', async () => {
    const server = await serverOf((request, out) => {
      if (request.url === '/slow') setTimeout(() => out.end('slow'), 50);
    });
    const send = make();
    const controller = new AbortController();
    const failure = failureOf(send(server.url, { signal: controller.signal }));
    const other = send(`${server.url}/slow`);
    controller.abort(reason);
    expect(await failure).toBe(reason);
    expect(await (await other).text()).toBe('slow');
  });
});

describe('the socket of an aborted call through the transport', () => {
  it.each(['never', 'half'])('is closed, be the answer there %s', async (what) => {
    const server = await serverOf((_request, out) => {
      if (what === 'half') out.write('half');
    });
    const controller = new AbortController();
    const call = transport()(server.url, { signal: controller.signal });
    if (what === 'half') await call;
    else await until(() => server.seen.length === 1);
    controller.abort(reason);
    await expect(call.then((response) => response.text())).rejects.toBe(reason);
    await until(() => [...server.sockets].every((socket) => socket.destroyed));
  });
});

describe('an answer through the transport whose signal fires before it is read', () => {
  it('rejects with the reason', async () => {
    const server = await serverOf();
    for (const read of ['text', 'arrayBuffer'] as const) {
      const controller = new AbortController();
      const response = await transport()(server.url, { signal: controller.signal });
      controller.abort(reason);
      await expect(response[read]()).rejects.toBe(reason);
    }
  });
});

describe('a signal that went through the transport', () => {
  it('has no listener left, however the call ends', async () => {
    const { signal } = new AbortController();
    const server = await serverOf((request, out) => {
      if (request.url === '/lost') request.socket.destroy();
      else if (request.url === '/half')
        out.writeHead(200, { 'content-length': 9 }).write('a', () => request.socket.destroy());
      else out.end('{}');
    });
    const send = transport();
    await (await send(server.url, { signal })).text();
    await send(server.url, { signal });
    await (await send(server.url, { signal, method: 'HEAD' })).text();
    await send(`${server.url}/lost`, { signal }).catch(() => undefined);
    await (await send(`${server.url}/half`, { signal })).text().catch(() => undefined);
    await (await send(server.url, { signal })).body?.cancel();
    await send(await deadAddress(), { signal }).catch(() => undefined);
    await send(server.url, { signal, headers: { 'a b': '' } }).catch(() => undefined);
    await send(server.url, { signal, method: 'POST', body: new Blob(['a']) });
    await until(() => getEventListeners(signal, 'abort').length === 0);
    expect(server.seen).toHaveLength(7);
  });

  it('has none left when it has fired', async () => {
    const server = await serverOf(() => undefined);
    const controller = new AbortController();
    const promise = transport()(server.url, { signal: controller.signal });
    controller.abort(reason);
    await expect(promise).rejects.toBe(reason);
    expect(getEventListeners(controller.signal, 'abort')).toEqual([]);
  });
});

describe('a call that is aborted while it waits for a socket', () => {
  it('rejects at once, is never sent and keeps no socket', async () => {
    let free: (() => void) | undefined;
    const server = await serverOf((request, out) => {
      if (request.url === '/first') free = () => void out.end('first');
      else out.end('later');
    });
    const send = transport({ connections: 1 });
    const first = send(`${server.url}/first`);
    await until(() => server.seen.length === 1);
    const controller = new AbortController();
    const waiting = send(`${server.url}/waiting`, { signal: controller.signal });
    controller.abort(reason);
    await expect(waiting).rejects.toBe(reason);
    free?.();
    expect(await (await first).text()).toBe('first');
    expect(await (await send(`${server.url}/later`)).text()).toBe('later');
    expect(server.seen.map(({ line }) => line)).toEqual(['GET /first', 'GET /later']);
  });

  it('rejects also while its body is read', async () => {
    const controller = new AbortController();
    const body = new ReadableStream({ pull: () => new Promise(() => undefined) });
    const init = { method: 'POST', body, duplex: 'half', signal: controller.signal };
    const promise = transport()('http://127.0.0.1:1/', init);
    controller.abort(reason);
    await expect(promise).rejects.toBe(reason);
  });
});

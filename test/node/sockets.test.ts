import { getEventListeners } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { rawServer, serverOf, transport, until } from './helper.ts';

describe('the sockets of a transport', () => {
  it('are used again, and are no more than allowed, over 10 000 calls that leave nothing behind', async () => {
    const server = await serverOf();
    const send = transport({ connections: 7 });
    const { signal } = new AbortController();
    const warnings: Error[] = [];
    const warn = (warning: Error): void => void warnings.push(warning);
    process.on('warning', warn);
    let left = 10_000;
    const work = async (): Promise<void> => {
      while (left > 0) {
        left -= 1;
        const response = await send(server.url, { signal });
        // Some answers are never read.
        if (left % 3 !== 0) await response.text();
      }
    };
    await Promise.all(Array.from({ length: 50 }, work));
    process.off('warning', warn);
    await until(() => getEventListeners(signal, 'abort').length === 0);
    expect(server.seen).toHaveLength(10_000);
    expect(server.sockets.size).toBeLessThanOrEqual(7);
    expect(warnings).toEqual([]);
  });

  it('are opened for calls at the same time', async () => {
    const server = await serverOf((_request, out) => void setTimeout(() => out.end(), 50));
    const send = transport();
    await Promise.all(Array.from({ length: 20 }, () => send(server.url)));
    expect(server.sockets.size).toBe(20);
  });

  it('are closed when they were idle for too long', async () => {
    // Without the time that Node's server names.
    const server = await rawServer('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}');
    const send = transport({ keepAliveTimeout: 50 });
    await (await send(server.url)).text();
    await until(() => [...server.sockets].every((socket) => socket.destroyed));
    await (await send(server.url)).text();
    expect(server.sockets.size).toBe(2);
  });

  it('are opened anew when the server has closed them', async () => {
    const server = await serverOf((_request, out) =>
      out.setHeader('connection', 'close').end('{}'),
    );
    const send = transport({ connections: 1 });
    for (let count = 0; count < 3; count += 1) {
      expect(await (await send(server.url, { method: 'POST', body: 'a' })).text()).toBe('{}');
    }
    expect(server.sockets.size).toBe(3);
  });

  it('carry one call at a time', async () => {
    const answers: (() => void)[] = [];
    const server = await serverOf((_request, out) => answers.push(() => void out.end()));
    const send = transport({ connections: 1 });
    const calls = [send(`${server.url}/1`), send(`${server.url}/2`)];
    await until(() => answers.length === 1);
    await wait(50);
    expect(server.seen).toHaveLength(1);
    answers[0]?.();
    await until(() => answers.length === 2);
    answers[1]?.();
    expect(await Promise.all(calls)).toHaveLength(2);
  });
});

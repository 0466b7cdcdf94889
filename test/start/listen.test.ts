import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { listen } from '../../scripts/start/listen.ts';

describe('a handler behind a port', () => {
  it('gets method, address and headers, and its answer arrives', async () => {
    const { url } = await listening((request) =>
      Response.json(
        { method: request.method, url: request.url, x: request.headers.get('x-a') },
        { status: 201, headers: { 'x-b': 'c' } },
      ),
    );
    const response = await fetch(`${url}/a%2Fb?c=d`, {
      method: 'POST',
      body: 'unread',
      headers: { 'x-a': '1' },
    });
    expect(response.status).toBe(201);
    expect(response.headers.get('x-b')).toBe('c');
    expect(await response.json()).toEqual({
      method: 'POST',
      url: 'http://127.0.0.1/a%2Fb?c=d',
      x: '1',
    });
  });

  it('is reachable from this machine only', async () => {
    const { url } = await listening(() => new Response());
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  it.each(['TRACE / HTTP/1.1', 'OPTIONS * HTTP/1.1'])('survives %s', async (line) => {
    const { url } = await listening(() => new Response('fine'));
    expect(await raw(url, line)).toMatch(/^HTTP\/1\.1 400 /);
    expect(await (await fetch(url)).text()).toBe('fine');
  });

  it('says that the port is in use', async () => {
    const { url } = await listening(() => new Response());
    const port = Number(new URL(url).port);
    await expect(listen(() => new Response(), port)).rejects.toThrow(`Port ${port} is in use`);
  });
});

async function listening(handler: (request: Request) => Response): Promise<{ url: string }> {
  const listener = await listen(handler, 0);
  onTestFinished(() => listener.close());
  return listener;
}

async function raw(url: string, line: string): Promise<string> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.end(`${line}\r\nHost: x\r\nConnection: close\r\n\r\n`);
  return text(socket);
}

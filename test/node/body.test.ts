import { setTimeout as wait } from 'node:timers/promises';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { both, piecesOf, rawServer, serverOf, transport, until } from './helper.ts';

describe.each(both)('a body through %s', (_, make) => {
  const answering = async (...pieces: readonly (string | Uint8Array)[]): Promise<Response> => {
    const server = await serverOf(async (_request, out) => {
      out.setHeader('content-type', 'application/json');
      for (const piece of pieces) {
        out.write(piece);
        // So that each arrives by itself.
        if (pieces.length > 1) await wait(5);
      }
      out.end();
    });
    return make()(server.url);
  };

  it('is read as text, JSON or bytes', async () => {
    const text = '{"a":"caf\u00e9"}';
    const encoded = new TextEncoder().encode(text);
    expect(await (await answering(text)).text()).toBe(text);
    expect(await (await answering(text)).json()).toEqual({ a: 'caf\u00e9' });
    expect(new Uint8Array(await (await answering(text)).arrayBuffer())).toEqual(encoded);
    const blob = await (await answering(text)).blob();
    expect([blob.type, await blob.text()]).toEqual(['application/json', text]);
  });

  it('is read as a form', async () => {
    const server = await serverOf((_request, out) => {
      out.setHeader('content-type', 'application/x-www-form-urlencoded').end('a=1&a=2');
    });
    const form = await (await make()(server.url)).formData();
    expect(form.getAll('a')).toEqual(['1', '2']);
  });

  it('rejects as JSON what is none', async () => {
    await expect((await answering('{"a":')).json()).rejects.toThrow(SyntaxError);
    await expect((await answering('<p>')).json()).rejects.toThrow(SyntaxError);
  });

  it.each<[string, readonly (string | Uint8Array)[], string]>([
    ['a byte order mark', ['\u{feff}a\u{feff}b'], 'a\u{feff}b'],
    ['a byte order mark in two pieces', [bytes(0xef, 0xbb), bytes(0xbf, 0x61)], 'a'],
    ['a character in two pieces', [bytes(0x63, 0xc3), bytes(0xa9, 0x64)], 'c\u00e9d'],
    [
      'a character in four pieces',
      [...new TextEncoder().encode('\u{1f600}')].map((byte) => bytes(byte)),
      '\u{1f600}',
    ],
    [
      'bytes that are no text',
      [bytes(0x61, 0xff, 0xf0, 0x9f, 0x62, 0xc3)],
      'a\u{fffd}\u{fffd}b\u{fffd}',
    ],
    ['a lone surrogate', [bytes(0xed, 0xa0, 0x80)], '\u{fffd}\u{fffd}\u{fffd}'],
    ['a zero byte', [bytes(0x61, 0, 0x62)], 'a\0b'],
  ])('decodes %s', async (_name, pieces, text) => {
    expect(await (await answering(...pieces)).text()).toBe(text);
  });

  it('can be read once', async () => {
    for (const how of ['text', 'json', 'arrayBuffer', 'blob', 'formData'] as const) {
      const response = await answering('{}');
      const first = response.text();
      expect(response.bodyUsed).toBe(true);
      await expect(response[how]()).rejects.toThrow(TypeError);
      expect(await first).toBe('{}');
      await expect(response[how]()).rejects.toThrow(TypeError);
      expect(() => response.clone()).toThrow(TypeError);
      expect(response.body?.locked).toBe(true);
    }
  });

  it('is a stream for those who want one', async () => {
    const response = await answering('one', 'two', 'three');
    expect(response.body).toBeInstanceOf(ReadableStream);
    expect(response.body).toBe(response.body);
    expect([response.bodyUsed, response.body?.locked]).toEqual([false, false]);
    expect(Buffer.concat(await piecesOf(response)).toString()).toBe('onetwothree');
    expect(response.bodyUsed).toBe(true);
    await expect(response.text()).rejects.toThrow(TypeError);
  });

  it('can still be read whole when its stream was only looked at', async () => {
    const response = await answering('one', 'two');
    expect(response.body?.locked).toBe(false);
    expect(await response.text()).toBe('onetwo');
    expect(response.bodyUsed).toBe(true);
  });

  it('cannot be read whole while somebody holds its stream', async () => {
    const response = await answering('one');
    const reader = response.body?.getReader();
    await expect(response.text()).rejects.toThrow(TypeError);
    expect(() => response.clone()).toThrow(TypeError);
    reader?.releaseLock();
    expect(await response.text()).toBe('one');
  });

  it('fills a buffer that the reader brings', async () => {
    const response = await answering('one');
    const reader = response.body?.getReader({ mode: 'byob' });
    const first = await reader?.read(new Uint8Array(10));
    expect([first?.done, Buffer.from(first?.value ?? []).toString()]).toEqual([false, 'one']);
    expect((await reader?.read(new Uint8Array(10)))?.done).toBe(true);
  });

  it('arrives in a stream before all of it was sent', async () => {
    let more: (() => void) | undefined;
    const server = await serverOf((_request, out) => {
      out.write('first');
      more = () => void out.end('second');
    });
    const reader = (await make()(server.url)).body?.getReader();
    expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toBe('first');
    more?.();
    expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toBe('second');
    expect((await reader?.read())?.done).toBe(true);
  });

  it.each([false, true])('is cancelled with its stream; more is awaited: %s', async (isAwaited) => {
    const server = await serverOf((_request, out) => void out.write('first'));
    const reader = (await make()(server.url)).body?.getReader();
    if (isAwaited) await reader?.read();
    const pending = isAwaited ? reader?.read() : undefined;
    await reader?.cancel();
    expect((await (pending ?? reader?.read()))?.done).toBe(true);
  });

  it('can be read twice when it was cloned', async () => {
    const response = await answering('{"a":', '1}');
    const copy = response.clone();
    expect([response.bodyUsed, copy.bodyUsed]).toEqual([false, false]);
    const { status, url, type } = copy;
    expect({ status, url, type }).toEqual({ status: 200, url: response.url, type: 'basic' });
    expect([...copy.headers]).toEqual([...response.headers]);
    expect(await copy.json()).toEqual({ a: 1 });
    expect([response.bodyUsed, copy.bodyUsed]).toEqual([false, true]);
    const third = response.clone();
    expect(await response.text()).toBe('{"a":1}');
    expect(await third.text()).toBe('{"a":1}');
  });

  it('of many megabytes arrives whole', async () => {
    const part = Buffer.alloc(1_000_000, 'abc');
    const server = await serverOf((_request, out) => {
      for (let count = 0; count < 8; count += 1) out.write(part);
      out.end();
    });
    const response = await make()(server.url);
    // Long enough for the rest to be held back.
    await wait(50);
    const text = await response.text();
    expect(text.length).toBe(8_000_000);
    expect(text.startsWith('abcabc')).toBe(true);
    expect(Buffer.concat(await piecesOf(await make()(server.url)))).toHaveLength(8_000_000);
  });

  it('holds the sender back while nobody reads', async () => {
    let written = 0;
    const server = await serverOf((_request, out) => {
      const part = Buffer.alloc(100_000);
      const more = (): void => {
        if (written >= 50_000_000) return void out.end();
        written += part.byteLength;
        if (out.write(part)) setImmediate(more);
        else out.once('drain', more);
      };
      more();
    });
    const response = await make()(server.url);
    let before = -1;
    while (written !== before) {
      before = written;
      await wait(200);
    }
    expect(written).toBeLessThan(50_000_000);
    expect(Buffer.concat(await piecesOf(response))).toHaveLength(50_000_000);
  });

  it('is not touched by printing the response', async () => {
    const response = await answering('{}');
    expect(inspect(response)).toContain('status: 200');
    expect(await response.text()).toBe('{}');
  });

  it('goes into a real Response', async () => {
    const response = await answering('{}');
    const real = new Response(response.body, response);
    expect([real.status, real.headers.get('content-type')]).toEqual([200, 'application/json']);
    expect(await real.json()).toEqual({});
  });

  it('is read as bytes', async ({ skip }) => {
    const response = await answering('ab');
    // Node 20's fetch has no such method.
    if (!('bytes' in response)) return skip();
    expect(await response.bytes()).toEqual(bytes(0x61, 0x62));
  });

  it.each([
    ['by its length', 'HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{"a":'],
    ['by its pieces', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\n{"a":\r\n'],
  ])('that breaks off rejects, known %s', async (_name, raw) => {
    for (const read of [readWhole, piecesOf]) {
      const server = await rawServer(raw, true);
      const response = await make()(server.url);
      await expect(read(response)).rejects.toMatchObject({
        name: 'TypeError',
        message: 'terminated',
        cause: { code: 'UND_ERR_SOCKET' },
      });
    }
  });

  it('whose length nobody names ends with the connection', async () => {
    const server = await rawServer('HTTP/1.1 200 OK\r\n\r\nall', true);
    expect(await (await make()(server.url)).text()).toBe('all');
  });
});

describe('a body through the transport', () => {
  it('that is cancelled frees its socket', async () => {
    const server = await serverOf((_request, out) => void out.write('first'));
    await (await transport()(server.url)).body?.cancel();
    await until(() => [...server.sockets].every((socket) => socket.destroyed));
    expect(server.seen).toHaveLength(1);
  });

  it('that breaks off rejects in a clone too', async () => {
    const server = await rawServer('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{"a":', true);
    const response = await transport()(server.url);
    const copy = response.clone();
    await expect(copy.text()).rejects.toThrow('terminated');
    await expect(response.text()).rejects.toThrow('terminated');
  });
});

function bytes(...values: readonly number[]): Uint8Array {
  return Uint8Array.from(values);
}

function readWhole(response: Response): Promise<string> {
  return response.text();
}

import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { brotliCompress, deflate, deflateRaw, gzip } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { both, failureOf, piecesOf, rawServer, serverOf, transport } from './helper.ts';

const small = JSON.stringify({ text: 'caf\u00e9 '.repeat(50) });
// Hard to compress, so that it comes in many pieces.
const large = Array.from({ length: 60_000 }, (_, index) => (index * 7919) % 104_729).join(' ');
// Small on the wire, and more than is decoded at once.
const sparse = 'a'.repeat(5_000_000);

const codings = {
  gzip: promisify<string | Buffer, Buffer>(gzip),
  'x-gzip': promisify<string | Buffer, Buffer>(gzip),
  GZip: promisify<string | Buffer, Buffer>(gzip),
  deflate: promisify<string | Buffer, Buffer>(deflate),
  br: promisify<string | Buffer, Buffer>(brotliCompress),
};

describe.each(both)('a compressed answer through %s', (_, make) => {
  const answering = async (coding: string, body: Buffer): Promise<Response> => {
    const server = await serverOf(async (_request, out) => {
      out.setHeader('content-encoding', coding);
      // The first byte alone: one cannot tell a coding by it in every case.
      out.write(body.subarray(0, 1));
      await wait(1);
      out.end(body.subarray(1));
    });
    return make()(server.url);
  };

  it.each(Object.entries(codings))('by %s is decoded', async (coding, compress) => {
    for (const text of [small, large, sparse]) {
      const body = await compress(text);
      expect(await (await answering(coding, body)).text()).toBe(text);
      expect(await streamed(await answering(coding, body))).toBe(text);
      expect(await (await answering(coding, body)).clone().text()).toBe(text);
    }
  });

  it('by deflate without its wrapper is decoded', async () => {
    const body = await promisify<string, Buffer>(deflateRaw)(small);
    expect(await (await answering('deflate', body)).text()).toBe(small);
    expect(await streamed(await answering('deflate', body))).toBe(small);
  });

  it('by two codings is decoded in the right order', async () => {
    const body = await codings.br(await codings.gzip(small));
    expect(await (await answering('gzip, br', body)).text()).toBe(small);
    expect(await streamed(await answering('gzip, br', body))).toBe(small);
  });

  it('by an unknown coding is left as it is', async () => {
    const response = await answering('gzip, rot13', Buffer.from('nothing'));
    expect(await response.text()).toBe('nothing');
  });

  it('keeps its headers', async () => {
    const body = await codings.gzip(small);
    const server = await serverOf((_request, out) => {
      out.writeHead(200, { 'content-encoding': 'gzip', 'content-length': body.length }).end(body);
    });
    const response = await make()(server.url);
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(response.headers.get('content-length')).toBe(String(body.length));
    expect(await response.text()).toBe(small);
  });

  it('of nothing is empty', async () => {
    for (const read of [streamed, (response: Response) => response.text()]) {
      const server = await serverOf((_request, out) =>
        out.setHeader('content-encoding', 'gzip').end(),
      );
      expect(await read(await make()(server.url))).toBe('');
    }
  });
});

describe('a compressed answer through the transport', () => {
  // Fetch in Node 20 may hang here, or throw where nobody can catch it.
  it.each(['gzip', 'br'])('by %s that is corrupt rejects', async (coding) => {
    for (const read of [streamed, (response: Response) => response.text()]) {
      const failure = await failureOf(corrupt(coding).then(read));
      expect([failure.name, failure.message]).toEqual(['TypeError', 'terminated']);
      expect(failure.cause).toBeInstanceOf(Error);
    }
  });
});

describe('a compressed answer through the transport', () => {
  // Fetch in Node 20 may hang here, or throw where nobody can catch it.
  it.each(['gzip', 'br'])('by %s that is corrupt rejects', async (coding) => {
    for (const read of [streamed, (response: Response) => response.text()]) {
      const failure = await failureOf(corrupt(coding).then(read));
      expect([failure.name, failure.message]).toEqual(['TypeError', 'terminated']);
      expect(failure.cause).toBeInstanceOf(Error);
    }
  });

  it('that breaks off on the wire rejects', async () => {
    const body = (await codings.gzip(large)).subarray(0, 100);
    const head = 'HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: 1000\r\n\r\n';
    for (const read of [streamed, (response: Response) => response.text()]) {
      const server = await rawServer(Buffer.concat([Buffer.from(head), body]), true);
      await expect(transport()(server.url).then(read)).rejects.toMatchObject({
        message: 'terminated',
        cause: { code: 'UND_ERR_SOCKET' },
      });
    }
  });

  it('by too many codings rejects', async () => {
    const failure = await failureOf(corrupt('gzip, gzip, gzip, gzip, gzip, gzip'));
    expect(failure).toMatchObject({
      message: 'fetch failed',
      cause: { message: 'The answer has 6 content encodings, 5 are the most.' },
    });
  });

  // Fetch takes such an answer for whole, which would pass half a document off as one.
  it.each(['gzip', 'deflate', 'br'] as const)(
    'by %s that ends too early rejects',
    async (coding) => {
      const whole = await codings[coding](large);
      for (const read of [streamed, (response: Response) => response.text()]) {
        for (const length of [1, 20, whole.length - 1]) {
          const server = await serverOf((_request, out) => {
            out.setHeader('content-encoding', coding).end(whole.subarray(0, length));
          });
          const failure = await failureOf(transport()(server.url).then(read));
          expect([failure.name, failure.message]).toEqual(['TypeError', 'terminated']);
        }
      }
    },
  );
});

async function corrupt(coding: string): Promise<Response> {
  const server = await serverOf((_request, out) => {
    out.setHeader('content-encoding', coding).end('no such thing');
  });
  return transport()(server.url);
}

async function streamed(response: Response): Promise<string> {
  return Buffer.concat(await piecesOf(response)).toString();
}

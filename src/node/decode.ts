import { Readable, pipeline } from 'node:stream';
import type Zlib from 'node:zlib';
import type { Coding } from './codings.ts';
import { terminated } from './failures.ts';
import type { Source } from './streams.ts';

/** Decodes a whole body. One that is cut off or corrupt rejects. */
export async function decodedWhole(
  bytes: Uint8Array,
  codings: readonly Coding[],
): Promise<Uint8Array> {
  const { default: zlib } = await import('node:zlib');
  try {
    let result = bytes;
    for (const coding of codings) result = await decodedOnce(zlib, result, coding);
    return result;
  } catch (error) {
    throw terminated(error);
  }
}

/** Decodes piece by piece, so that a sender can be held back. */
export function decodedSource(source: Source, codings: readonly Coding[]): Source {
  const pieces = decodedPieces(source, codings);
  return {
    next: async () => (await pieces.next()).value ?? undefined,
    // To end the pieces would wait for the one that is awaited now; the end of their source ends them.
    cancel: (reason) => source.cancel(reason),
  };
}

async function* decodedPieces(
  source: Source,
  codings: readonly Coding[],
): AsyncGenerator<Uint8Array, void, undefined> {
  const { default: zlib } = await import('node:zlib');
  let stage = piecesOf(source);
  for (const coding of codings) stage = stageOf(zlib, stage, coding);
  yield* stage;
}

async function* piecesOf(source: Source): AsyncGenerator<Uint8Array, void, undefined> {
  for (let next = await source.next(); next !== undefined; next = await source.next()) yield next;
}

/** A few kilobytes are decoded here and now: the way to a thread and back takes five times as long. */
async function decodedOnce(
  zlib: typeof Zlib,
  bytes: Uint8Array,
  coding: Coding,
): Promise<Uint8Array> {
  // As with fetch, nothing at all is an empty body in every coding.
  if (bytes.byteLength === 0) return bytes;
  if (bytes.byteLength <= small) {
    try {
      return wholeBy(zlib, bytes, coding)(bytes, { maxOutputLength: 64 * small });
    } catch (error) {
      if (!isTooLarge(error)) throw error;
    }
  }
  return decodedOnThread(zlib, bytes, coding);
}

const small = 16 * 1024;

function wholeBy(
  zlib: typeof Zlib,
  bytes: Uint8Array,
  coding: Coding,
): (typeof Zlib)['gunzipSync'] {
  if (coding === 'gzip') return zlib.gunzipSync;
  if (coding === 'br') return zlib.brotliDecompressSync;
  return isWrapped(bytes) ? zlib.inflateSync : zlib.inflateRawSync;
}

function isTooLarge(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
}

async function decodedOnThread(
  zlib: typeof Zlib,
  bytes: Uint8Array,
  coding: Coding,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const transform = transformBy(zlib, bytes, coding);
  transform.end(bytes);
  for await (const chunk of transform) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function* stageOf(
  zlib: typeof Zlib,
  pieces: AsyncGenerator<Uint8Array, void, undefined>,
  coding: Coding,
): AsyncGenerator<Uint8Array, void, undefined> {
  const { value: first } = await pieces.next();
  if (first === undefined) return;
  const transform = transformBy(zlib, first, coding);
  let isSourceAtFault = false;
  const all = async function* (): AsyncGenerator<Uint8Array, void, undefined> {
    yield first;
    try {
      yield* pieces;
    } catch (error) {
      isSourceAtFault = true;
      throw error;
    }
  };
  // An error of either is thrown by the loop below.
  pipeline(Readable.from(all()), transform, () => undefined);
  try {
    yield* transform;
  } catch (error) {
    throw isSourceAtFault ? error : terminated(error);
  }
}

function transformBy(
  zlib: typeof Zlib,
  start: Uint8Array,
  coding: Coding,
): ReturnType<(typeof Zlib)['createGunzip']> {
  if (coding === 'gzip') return zlib.createGunzip();
  if (coding === 'br') return zlib.createBrotliDecompress();
  return isWrapped(start) ? zlib.createInflate() : zlib.createInflateRaw();
}

/** Some servers send deflate without its wrapper (RFC 9110, 8.4.1.2). */
function isWrapped(bytes: Uint8Array): boolean {
  return ((bytes[0] ?? 0) & 0x0f) === 0x08;
}

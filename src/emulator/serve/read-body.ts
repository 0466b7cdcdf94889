import type { IncomingMessage } from 'node:http';

/** Hands over the body as UTF-8, or `undefined` as soon as it is over the limit, in bytes. */
export function readBody(
  request: IncomingMessage,
  limit: number,
  done: (body: string | undefined) => void,
): void {
  const { 'content-length': length, 'transfer-encoding': encoding } = request.headers;
  if (encoding === undefined && (length === undefined || length === '0')) {
    done('');
    return;
  }
  if (Number(length) > limit) {
    done(undefined);
    return;
  }
  const chunks: Buffer[] = [];
  let size = 0;
  request.on('data', take).once('end', end);

  function take(chunk: Buffer): void {
    size += chunk.length;
    chunks.push(chunk);
    if (size <= limit) return;
    request.off('data', take).off('end', end);
    done(undefined);
  }
  function end(): void {
    const [first, ...more] = chunks;
    done(first === undefined || more.length > 0 ? Buffer.concat(chunks).toString() : String(first));
  }
}

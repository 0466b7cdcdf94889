/**
 * The bytes of a body, or why there are none: it has more than `most`, so that the rest is not read,
 * or it broke off.
 */
export async function readBody(
  request: Request,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | 'too-large' | 'unreadable'> {
  if (Number(request.headers.get('content-length') ?? 0) > most) return 'too-large';
  try {
    // Without a body there is no stream to read.
    const read = request.body ? await chunksOf(request.body, most) : [];
    return read === undefined ? 'too-large' : joined(read);
  } catch {
    return 'unreadable';
  }
}

/** What is read is kept apart until the end, so that a body sent by the byte costs no more. */
async function chunksOf(
  body: ReadableStream<Uint8Array>,
  most: number,
): Promise<readonly Uint8Array[] | undefined> {
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let left = most;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return chunks;
    left -= value.byteLength;
    if (left < 0) {
      await reader.cancel();
      return undefined;
    }
    chunks.push(value);
  }
}

function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(chunks.reduce((size, chunk) => size + chunk.byteLength, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.byteLength;
  }
  return all;
}

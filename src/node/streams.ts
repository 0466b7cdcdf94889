/** Where a stream takes its pieces from. */
export interface Source {
  /** The next piece, or `undefined` at the end. */
  next(): Promise<Uint8Array | undefined>;
  cancel(reason: unknown): void;
}

export type ByteStream = ReadableStream<Uint8Array<ArrayBuffer>>;

/** A stream of bytes that takes from its source only what is asked of it. */
export function streamOf(source: Source): ByteStream {
  const stream: ByteStream = new ReadableStream(
    {
      type: 'bytes',
      async pull(controller) {
        touched.add(stream);
        const piece = await source.next();
        // A copy: the stream takes the memory over, and other pieces share it.
        if (piece !== undefined) return controller.enqueue(new Uint8Array(piece));
        controller.close();
        // Whoever brought a buffer of his own is waiting for it.
        controller.byobRequest?.respond(0);
      },
      cancel(reason) {
        touched.add(stream);
        source.cancel(reason);
      },
    },
    { highWaterMark: 0 },
  );
  return stream;
}

/** Two streams of what is left in one; the slower of them is kept for in memory. */
export function twoOf(stream: ByteStream): readonly [ByteStream, ByteStream] {
  const [one, other] = stream.tee();
  return [streamOf(sourceOf(one)), streamOf(sourceOf(other))];
}

/** What `body` is after it was read by other means. */
export function usedStream(): ByteStream {
  const stream: ByteStream = new ReadableStream({ type: 'bytes' });
  stream.getReader();
  return stream;
}

/** Whether something was read from it or it was cancelled, which streams themselves do not tell. */
export function isTouched(stream: ByteStream): boolean {
  return touched.has(stream);
}

export async function readAll(stream: ByteStream): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const source = sourceOf(stream);
  for (let next = await source.next(); next !== undefined; next = await source.next()) {
    chunks.push(next);
  }
  return Buffer.concat(chunks);
}

const touched = new WeakSet<ByteStream>();

function sourceOf(stream: ByteStream): Source {
  const reader = stream.getReader();
  return {
    next: async () => (await reader.read()).value,
    cancel: (reason) => void reader.cancel(reason),
  };
}

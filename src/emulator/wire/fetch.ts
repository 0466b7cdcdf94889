import { fault } from '../faults.ts';
import type { Incoming, Outgoing } from './exchange.ts';

/** A `Request` as plain data; a body over the limit is refused before it is held. */
export async function incomingOf(request: Request, limit: number): Promise<Incoming> {
  const { origin, pathname, search } = new URL(request.url);
  return {
    method: request.method.toUpperCase(),
    origin,
    target: pathname + search,
    header: (name) => request.headers.get(name),
    body: request.body === null ? '' : await textOf(request.body, limit),
  };
}

export function responseOf({ status, headers, body }: Outgoing): Response {
  return new Response(status === 204 ? null : body, { status, headers });
}

async function textOf(stream: ReadableStream<Uint8Array>, limit: number): Promise<string> {
  const decoder = new TextDecoder();
  const reader = stream.getReader();
  let text = '';
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > limit) {
      await reader.cancel();
      throw fault('bodyTooLarge', { limit });
    }
    text += decoder.decode(value, { stream: true });
  }
}

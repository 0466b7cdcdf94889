import {
  isJSONRPCRequest,
  type JSONRPCMessage,
  type Transport,
} from '@modelcontextprotocol/server';
import { StdioServerTransport } from '@modelcontextprotocol/server/stdio';
import { EventEmitter, once } from 'node:events';
import { Readable, type Writable } from 'node:stream';
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';

/** Milliseconds that answers may take after the input has ended. */
const patience = 60_000;

/**
 * The SDK's transport drops what is not answered yet when the input ends; this one answers first, as
 * every filter does, so that `conversations mcp < requests` prints them all.
 */
export function stdioTransport(
  input: Readable,
  output: Writable,
): { readonly transport: Transport; readonly closed: Promise<unknown> } {
  const asked = new Set<unknown>();
  const news = new EventEmitter();
  const inner = new StdioServerTransport(Readable.from(heldOpen(), { objectMode: false }), output);
  const transport: Transport = {
    start: async () => {
      Object.assign(inner, { onmessage: received, onerror: failed, onclose: ended });
      await inner.start();
    },
    send: async (message) => {
      await inner.send(message);
      if (!('method' in message)) settle(message.id);
    },
    close: () => inner.close(),
  };
  return { transport, closed: once(news, 'closed') };

  function received(message: JSONRPCMessage): void {
    // These are answered for as long as the connection is there.
    const isEndless = 'method' in message && message.method === 'subscriptions/listen';
    if (isJSONRPCRequest(message) && !isEndless) asked.add(message.id);
    const isCancel = 'method' in message && message.method === 'notifications/cancelled';
    if (isCancel) settle(message.params?.['requestId']);
    transport.onmessage?.(message);
  }

  function failed(error: Error): void {
    transport.onerror?.(error);
  }

  function ended(): void {
    transport.onclose?.();
    news.emit('closed');
  }

  function settle(id: unknown): void {
    if (asked.delete(id) && asked.size === 0) news.emit('answered');
  }

  async function* heldOpen(): AsyncGenerator<Buffer> {
    for await (const chunk of input) yield chunk;
    await nextTurn();
    if (asked.size > 0) await Promise.race([once(news, 'answered'), pause(patience)]);
  }
}

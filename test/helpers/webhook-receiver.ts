import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

/** A webhook as it came in. */
export interface ReceivedWebhook {
  readonly method: string;
  /** As it was called, with its query. */
  readonly url: string;
  readonly headers: Headers;
  readonly body: string;
  /** Of the form body or, with GET, of the query. */
  readonly fields: Readonly<Record<string, string>>;
}

export interface WebhookReceiver {
  /** Its address, without a path. */
  readonly origin: string;
  readonly received: readonly ReceivedWebhook[];
  /** When so many have come in, which it gives. */
  readonly arrived: (count: number) => Promise<readonly ReceivedWebhook[]>;
}

/** What to do with a webhook: answer, leave it without an answer, or break the connection off. */
export type Reaction = Response | 'hang' | 'break';

export type React = (webhook: ReceivedWebhook, count: number) => Reaction | Promise<Reaction>;

/** Listens on a loopback port for one test. */
export async function webhookReceiver(
  react: React = () => new Response(),
): Promise<WebhookReceiver> {
  const received: ReceivedWebhook[] = [];
  const waiting = new Set<() => void>();
  const server = createServer((incoming, outgoing) => {
    void (async () => {
      const webhook = await webhookOf(incoming);
      received.push(webhook);
      const reaction = react(webhook, received.length);
      for (const look of waiting) look();
      await perform(await reaction, outgoing);
    })();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port was given.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    received,
    arrived: (count) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (received.length < count) return;
          waiting.delete(look);
          resolve(received);
        };
        waiting.add(look);
        look();
      }),
  };
}

async function webhookOf(incoming: IncomingMessage): Promise<ReceivedWebhook> {
  const { method = '', url = '', headers } = incoming;
  const body = await text(incoming);
  const called = new URL(`http://${headers.host}${url}`);
  const form = method === 'GET' ? called.searchParams : new URLSearchParams(body);
  return {
    method,
    url: called.href,
    headers: new Headers(
      Object.entries(headers).map(([name, value]) => [name, String(value)] as [string, string]),
    ),
    body,
    fields: Object.fromEntries(form),
  };
}

async function perform(reaction: Reaction, outgoing: ServerResponse): Promise<void> {
  if (reaction === 'hang') return;
  if (reaction === 'break') {
    outgoing.destroy();
    return;
  }
  outgoing.writeHead(reaction.status, Object.fromEntries(reaction.headers));
  outgoing.end(await reaction.text());
}

/** An origin on this machine where nobody listens. */
export async function closedOrigin(): Promise<string> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No port was given.');
  return `http://127.0.0.1:${address.port}`;
}

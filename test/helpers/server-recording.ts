import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** One request as it came over the socket. */
export interface RawRequest {
  /** Such as `GET /v1/Users/alice HTTP/1.1`. */
  readonly line: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Sent in pieces, so that its length is not known beforehand. */
  readonly chunked?: boolean;
  /** The request is noted, and that is all. */
  readonly never?: boolean;
}

export interface RecordingServer {
  readonly url: string;
  readonly requests: readonly RawRequest[];
}

/** A loopback socket that notes the bytes it gets and answers all alike; closed after the test. */
export async function recordingServer(answer: Answer = {}): Promise<RecordingServer> {
  const requests: RawRequest[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    let text = '';
    socket.setEncoding('latin1').on('data', (chunk: string) => {
      text += chunk;
      const request = complete(text);
      if (request === undefined) return;
      requests.push(request);
      if (answer.never !== true) socket.end(answerText(answer));
    });
    socket.on('error', () => socket.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port was given.');
  return { url: `http://127.0.0.1:${address.port}`, requests };
}

function complete(text: string): RawRequest | undefined {
  const end = text.indexOf('\r\n\r\n');
  if (end === -1) return undefined;
  const [line = '', ...rest] = text.slice(0, end).split('\r\n');
  const headers = Object.fromEntries(
    rest.map((header) => {
      const colon = header.indexOf(':');
      return [header.slice(0, colon).toLowerCase(), header.slice(colon + 1).trim()];
    }),
  );
  const body = text.slice(end + 4);
  return body.length < Number(headers['content-length'] ?? 0) ? undefined : { line, headers, body };
}

function answerText({ status = 200, headers = {}, body = '{}', chunked = false }: Answer): string {
  const lines = Object.entries({
    ...framing(status, body, chunked),
    ...(status === 204 || body === '' ? {} : { 'content-type': 'application/json' }),
    connection: 'close',
    ...headers,
  }).map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${status} Some reason`, ...lines, '', content(status, body, chunked)].join(
    '\r\n',
  );
}

/** 204 has neither (RFC 9110, 8.6). */
function framing(status: number, body: string, chunked: boolean): Record<string, string> {
  if (status === 204) return {};
  if (chunked) return { 'transfer-encoding': 'chunked' };
  return { 'content-length': String(Buffer.byteLength(body)) };
}

function content(status: number, body: string, chunked: boolean): string {
  if (status === 204) return '';
  if (!chunked) return body;
  const piece = body === '' ? '' : `${Buffer.byteLength(body).toString(16)}\r\n${body}\r\n`;
  return `${piece}0\r\n\r\n`;
}

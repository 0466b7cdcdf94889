import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import { exampleAnswer } from './example-answer.ts';
import { recordExchange } from './guarded.ts';

/** One request as it came over the socket. */
export interface RawRequest {
  /** Such as `GET /v1/Users/alice HTTP/1.1`. */
  readonly line: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** One character a byte. */
  readonly body: string;
  /** When it was there to its end, in milliseconds of `performance.now`. */
  readonly at: number;
}

/** What is left out is what the document shows for the request. */
export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Sent in pieces, so that its length is not known beforehand. */
  readonly chunked?: boolean;
  /** The request is noted, and that is all. */
  readonly never?: boolean;
  /** The connection is reset: instead of an answer, or in the middle of its body. */
  readonly reset?: 'before' | 'during';
  /** Half of the body is sent, and that is all. */
  readonly stalls?: boolean;
  /** The connection stays open for the next request. */
  readonly keepAlive?: boolean;
}

/** One answer for all; one for each, the last one for the rest; or what the request asks for. */
export type Script =
  Answer | readonly Answer[] | ((request: RawRequest, count: number) => Answer | Promise<Answer>);

export interface RecordingServer {
  readonly url: string;
  readonly requests: readonly RawRequest[];
  /** Connections that are open now. */
  readonly connections: () => number;
  /** Resolves as soon as so many requests have come. */
  readonly came: (count: number) => Promise<void>;
}

/** A loopback socket that notes the bytes it gets and answers by script, judged; closed after the test. */
export async function recordingServer(script: Script = {}): Promise<RecordingServer> {
  const requests: RawRequest[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    let text = '';
    socket.setEncoding('latin1').on('data', (chunk: string) => {
      text += chunk;
      const request = complete(text);
      if (request === undefined) return;
      // Who keeps a connection open sends the next request only after the answer.
      text = '';
      requests.push(request);
      server.emit('noted');
      void respond(socket, request, script, requests.length);
    });
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port was given.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    requests,
    connections: () => sockets.size,
    came: async (count) => {
      while (requests.length < count) await once(server, 'noted');
    },
  };
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
  if (body.length < Number(headers['content-length'] ?? 0)) return undefined;
  return { line, headers, body, at: performance.now() };
}

async function respond(
  socket: Socket,
  request: RawRequest,
  script: Script,
  count: number,
): Promise<void> {
  const answer = filled(request, await answered(script, request, count));
  record(request, answer);
  send(socket, answer);
}

async function answered(script: Script, request: RawRequest, count: number): Promise<Answer> {
  if (typeof script === 'function') return script(request, count);
  return 'at' in script ? (script[count - 1] ?? script.at(-1) ?? {}) : script;
}

function filled({ line }: RawRequest, answer: Answer): FilledAnswer {
  const [method = '', target = ''] = line.split(' ');
  const { status, value } = exampleAnswer(method, target, answer.status);
  if (answer.body === undefined) {
    return { ...answer, status, body: value === undefined ? '' : JSON.stringify(value) };
  }
  // What has a body is no 204, unless the test says so.
  return { ...answer, status: answer.status ?? (status === 204 ? 200 : status), body: answer.body };
}

interface FilledAnswer extends Answer {
  readonly status: number;
  readonly body: string;
}

/** Of an answer that does not come whole, its head. */
function record({ line, headers, body }: RawRequest, answer: FilledAnswer): void {
  if (answer.never === true || answer.reset === 'before') return;
  const [method = '', url = ''] = line.split(' ');
  const given = lowerCased(headersOf(answer));
  const isCut = Number(given['content-length'] ?? 0) > Buffer.byteLength(answer.body);
  const isWhole = answer.reset === undefined && answer.stalls !== true && !isCut;
  recordExchange({
    method,
    url,
    requestHeaders: headers,
    requestBody: Buffer.from(body, 'latin1').toString(),
    status: answer.status,
    headers: given,
    body: isWhole ? bodyOf(answer) : undefined,
  });
}

function lowerCased(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
}

function send(socket: Socket, answer: FilledAnswer): void {
  if (answer.never === true) return;
  if (answer.reset === 'before') {
    socket.resetAndDestroy();
    return;
  }
  const text = answerText(answer);
  if (answer.reset === undefined && answer.stalls !== true) {
    if (answer.keepAlive === true) socket.write(text);
    else socket.end(text);
    return;
  }
  const half = text.slice(0, Math.ceil((text.indexOf('\r\n\r\n') + 4 + text.length) / 2));
  socket.write(half);
  // A reset overtakes what is still on its way.
  if (answer.reset === 'during') setTimeout(() => socket.resetAndDestroy(), 20);
}

function answerText(answer: FilledAnswer): string {
  const lines = Object.entries(headersOf(answer)).map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${answer.status} Some reason`, ...lines, '', content(answer)].join('\r\n');
}

function headersOf(answer: FilledAnswer): Readonly<Record<string, string>> {
  const { status, headers = {}, body, chunked = false, keepAlive = false } = answer;
  return {
    ...framing(status, body, chunked),
    ...(status === 204 || body === '' ? {} : { 'content-type': 'application/json' }),
    connection: keepAlive ? 'keep-alive' : 'close',
    ...headers,
  };
}

/** 204 has neither (RFC 9110, 8.6). */
function framing(status: number, body: string, chunked: boolean): Record<string, string> {
  if (status === 204) return {};
  if (chunked) return { 'transfer-encoding': 'chunked' };
  return { 'content-length': String(Buffer.byteLength(body)) };
}

function content(answer: FilledAnswer): string {
  const body = bodyOf(answer);
  if (answer.status === 204 || answer.chunked !== true) return body;
  const piece = body === '' ? '' : `${Buffer.byteLength(body).toString(16)}\r\n${body}\r\n`;
  return `${piece}0\r\n\r\n`;
}

function bodyOf({ status, body }: FilledAnswer): string {
  return status === 204 ? '' : body;
}

import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { ConnectionReset } from './control/connection-reset.ts';
import type { Emulator } from './emulator.ts';
import { fault, type FaultError } from './faults.ts';
import { defaultLimits } from './limits.ts';
import { answerBrokenRequests, endSoon } from './serve/broken-requests.ts';
import { bracketed, hostCheck } from './serve/host-check.ts';
import { inOrder, type LatestResponses } from './serve/in-order.ts';
import { readBody } from './serve/read-body.ts';
import { ServeError } from './serve/serve-error.ts';
import { sidMaker } from './store/sids.ts';
import { refused } from './wire/answer.ts';
import type { Incoming, Outgoing } from './wire/exchange.ts';

export { ServeError } from './serve/serve-error.ts';

export interface ServeOptions {
  /** Any free one when left out or 0. */
  readonly port?: number;
  /** Where to listen; `127.0.0.1`, which only this machine reaches, when left out. */
  readonly host?: string;
  /** Names by which clients may reach it beside loopback names and `host`. */
  readonly allowedHosts?: readonly string[];
  /** Milliseconds to wait before each answer. */
  readonly latency?: number;
  /** Bytes of a request body; the control surface takes 256 times as many. */
  readonly bodySize?: number;
  /** Milliseconds in which a request has to arrive; 30,000 when left out. */
  readonly requestTimeout?: number;
  /** Told of each request when its answer is ready. */
  readonly onAnswer?: (served: ServedRequest) => void;
}

export interface ServedRequest {
  readonly method: string;
  /** Path and query as they were sent. */
  readonly target: string;
  /** `undefined` when the connection was reset instead. */
  readonly status: number | undefined;
  readonly milliseconds: number;
}

export interface Served {
  /** `http://127.0.0.1:4010`, without a slash at its end. */
  readonly url: string;
  readonly port: number;
  /** Ends every connection. */
  readonly close: () => Promise<void>;
}

/** Puts an emulator behind a port; rejects with a ServeError when nothing can listen there. */
export async function serve(
  emulator: Pick<Emulator, 'answer'>,
  options: ServeOptions = {},
): Promise<Served> {
  const { host = '127.0.0.1', port = 0, allowedHosts = [], latency = 0 } = options;
  const { bodySize = defaultLimits.bodySize, requestTimeout = 30_000, onAnswer } = options;
  const isServed = hostCheck(host, allowedHosts);
  const newSid = sidMaker(Math.random);
  const together = inBursts();
  const server = createServer({
    requestTimeout,
    headersTimeout: requestTimeout,
    connectionsCheckingInterval: Math.min(requestTimeout, 1000),
    // Clients that do not read the server's hint would run into a connection that just closes.
    keepAliveTimeout: 60_000,
    // Node would refuse with a body that is no Fault.
    requireHostHeader: false,
  });
  const latest: LatestResponses = new WeakMap();
  const ordered = inOrder(receive, latest);
  server.on('request', ordered);
  // What is expected beside 100-continue need not be met (RFC 9110, 10.1.1).
  server.on('checkExpectation', ordered);
  server.on(
    'checkContinue',
    inOrder((request, response) => {
      if (!(Number(request.headers['content-length']) > limitOf(request))) response.writeContinue();
      receive(request, response);
    }, latest),
  );
  answerBrokenRequests(server, latest);
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (cause) {
    throw new ServeError(host, port, cause);
  }
  const address = server.address();
  const given = address !== null && typeof address === 'object' ? address.port : port;
  const shown = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  const url = `http://${bracketed(shown)}:${given}`;
  return { url, port: given, close };

  function receive(request: IncomingMessage, response: ServerResponse): void {
    const started = performance.now();
    const refusal = refusalOf(request);
    if (refusal !== undefined) {
      if (refusal.fault === 'unreadableRequest') response.shouldKeepAlive = false;
      send(refused(refusal, newSid('RQ')));
      return;
    }
    readBody(request, limitOf(request), (body) => {
      if (body === undefined) {
        send(refused(fault('bodyTooLarge', { limit: limitOf(request) }), newSid('RQ')));
        endSoon(request);
        return;
      }
      emulator.answer(incomingOf(request, body, url)).then(later(send), lost);
    });

    function send({ status, headers, body }: Outgoing): void {
      tell(status);
      const flat = status === 204 ? [] : ['content-length', String(lengthOf(body))];
      for (const [name, value] of Object.entries(headers)) flat.push(name, value);
      response.writeHead(status, flat).end(body);
    }

    function lost(error: unknown): void {
      if (!(error instanceof ConnectionReset)) {
        send(refused(fault('internal', { reason: String(error) }), newSid('RQ')));
        return;
      }
      tell(undefined);
      request.socket.resetAndDestroy();
    }

    function tell(status: number | undefined): void {
      const { method = '', url: target = '' } = request;
      onAnswer?.({ method, target, status, milliseconds: performance.now() - started });
    }
  }

  function refusalOf(request: IncomingMessage): FaultError | undefined {
    const { url: target = '', headers, httpVersion } = request;
    // "*" asks about the server itself, a whole URL speaks to a proxy: this is neither.
    if (!target.startsWith('/')) {
      return fault('unreadableRequest', { reason: 'its target is no path' });
    }
    // Browsers always send one; HTTP/1.0 does not need it.
    if (headers.host === undefined && httpVersion === '1.1') {
      return fault('unreadableRequest', { reason: 'it has no Host header' });
    }
    if (headers.host === undefined || isServed(headers.host)) return undefined;
    return fault('hostRefused', { host: headers.host });
  }

  function limitOf({ url: target = '' }: IncomingMessage): number {
    return target.startsWith('/_emulator/') ? bodySize * 256 : bodySize;
  }

  function later(run: (outgoing: Outgoing) => void): (outgoing: Outgoing) => void {
    if (latency > 0) return (outgoing) => void setTimeout(run, latency, outgoing);
    return (outgoing) => together(() => run(outgoing));
  }

  function close(): Promise<void> {
    return new Promise((closed) => {
      server.close(() => closed());
      server.closeAllConnections();
    });
  }
}

/**
 * Answers to requests that came together go out together: each by itself would wake a client that
 * waits, which costs more than all the rest of an answer.
 */
function inBursts(): (send: () => void) => void {
  let waiting: (() => void)[] = [];
  const flush = (): void => {
    const sending = waiting;
    waiting = [];
    for (const send of sending) send();
  };
  return (send) => {
    if (waiting.push(send) === 1) setImmediate(flush);
  };
}

function incomingOf(
  { method = '', url: target = '', headers }: IncomingMessage,
  body: string,
  url: string,
): Incoming {
  return {
    method,
    origin: headers.host === undefined ? url : `http://${headers.host}`,
    target,
    header: (name) => {
      const value = headers[name];
      return value === undefined ? null : String(value);
    },
    body,
  };
}

function lengthOf(body: string): number {
  return Buffer.byteLength(body);
}

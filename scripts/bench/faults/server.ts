import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { kinds, slowKinds, whole, type FaultKind } from './kinds.ts';
import { pageOf } from './pages.ts';
import { pick, randomOf } from './random.ts';
import { arrived, newRecords, total, type Records } from './records.ts';

export interface FaultServer {
  readonly url: string;
  readonly records: Records;
  /** Answers that are neither whole nor given up by the client. */
  readonly unfinished: () => number;
  close(): Promise<void>;
}

const faultRate = 0.5;

/**
 * Users that can be created and listed, and messages in conversations that can be listed; every
 * second answer goes wrong, until so many have. What goes wrong follows from the seed, the request
 * and how often it has come, not from the order in which requests meet.
 */
export async function faultServer(seed: string, faults: number): Promise<FaultServer> {
  const records = newRecords();
  const times = new Map<string, number>();
  let unfinished = 0;
  const server = createServer((request, response) => {
    unfinished++;
    response.once('close', () => unfinished--);
    bodyOf(request).then(
      (body) => answer(request, response, body),
      // The client has given up before its request was whole.
      () => response.destroy(),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('No port was given.');
  const url = `http://127.0.0.1:${bound.port}`;

  function answer(request: IncomingMessage, response: ServerResponse, body: string): void {
    const key = `${request.method} ${request.url} ${body}`;
    times.set(key, (times.get(key) ?? 0) + 1);
    const random = randomOf(`${seed} ${key} ${times.get(key)}`);
    const kind = total(records) < faults && random() < faultRate ? chosen(random) : undefined;
    if (kind !== undefined)
      records.injected.set(kind.name, (records.injected.get(kind.name) ?? 0) + 1);
    const { status, content } =
      request.method === 'POST'
        ? create(body, kind, random)
        : { status: 200, content: pageOf(request.url ?? '', url, records) };
    const right = { response, status, body: JSON.stringify(content) };
    (kind?.answer ?? whole)({ ...right, echo: request.headers.authorization ?? '' });
  }

  function create(body: string, kind: FaultKind | undefined, random: () => number): Created {
    const creation = arrived(records, body);
    creation.refused = kind?.acts === 'never';
    const acts =
      kind === undefined || kind.acts === 'always' || (kind.acts === 'either' && random() < 0.5);
    if (acts) records.created.push(creation.identity);
    return { status: 201, content: { sid: 'US0', identity: creation.identity } };
  }

  return {
    url,
    records,
    unfinished: () => unfinished,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

interface Created {
  readonly status: number;
  readonly content: object;
}

function chosen(random: () => number): FaultKind {
  return pick(random() < 0.02 ? slowKinds : kinds, random);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  request.setEncoding('utf8');
  for await (const chunk of request) body += String(chunk);
  return body;
}

import * as fc from 'fast-check';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { mcpAtPort, type McpAtPort } from '../../helpers/mcp-port.ts';
import { legacy } from '../../helpers/mcp-wire.ts';
import { attacked } from './attacked.ts';
import { attacks } from './kinds.ts';
import { sentByNode } from './sent-by-node.ts';

let server: McpAtPort;
beforeAll(async () => {
  server = await mcpAtPort();
});
afterAll(() => server.close());

it('answers 600 hostile calls at a port as it does without', async () => {
  const { origin } = new URL(server.url);
  const all = fc.sample(attacks, { seed: 11, numRuns: 600 });
  for (let at = 0; at < all.length; at += 20) {
    const volley = all.slice(at, at + 20);
    const found = await Promise.all(volley.map((each) => attacked(each, origin, sentByNode)));
    expect(found.flat()).toEqual([]);
  }
  expect(server.complaints).toEqual([]);
});

it.each([
  'evil.example',
  'localhost.evil.example',
  '127.0.0.1.evil.example:80',
  '169.254.169.254',
  '',
  'evil.example\r\nHost: localhost',
])('does not answer by another name, %j', async (host) => {
  expect(await answerTo(message({ host }))).toMatch(/^HTTP\/1.1 403 /);
});

it.each(['HTTP/1.0', 'HTTP/1.1'])(
  'ends the connection of a client of %s that waits for its end',
  async (version) => {
    const answer = await answerTo(message({ version }));
    expect(answer).toMatch(/^HTTP\/1.1 200 OK/);
    expect(answer).toContain('search_docs');
  },
);

it('does not answer a message that could be read in two ways', async () => {
  const twice = message({ headers: ['Transfer-Encoding: chunked'] });
  expect(await answerTo(twice)).toMatch(/^HTTP\/1.1 400 /);
});

it('goes on when clients go away in the middle of a message', async () => {
  const whole = message({});
  for (const cut of [0, 1, 20, whole.length - 1]) {
    const socket = await connected();
    socket.write(whole.slice(0, cut));
    socket.destroy();
  }
  expect(await answerTo(message({}))).toContain('search_docs');
  expect(server.complaints).toEqual([]);
});

interface Written {
  readonly host?: string;
  readonly version?: string;
  readonly headers?: readonly string[];
}

/** As no client writes it. */
function message({ host = 'localhost', version = 'HTTP/1.1', headers = [] }: Written): string {
  const { body = '' } = legacy('tools/list');
  return [
    `POST ${new URL(server.url).pathname} ${version}`,
    `Host: ${host}`,
    'Accept: application/json, text/event-stream',
    'Content-Type: application/json',
    `Content-Length: ${body.length}`,
    'Connection: close',
    ...headers,
    '',
    body,
  ].join('\r\n');
}

/** All that is said until the connection ends. */
async function answerTo(written: string): Promise<string> {
  const socket = await connected();
  let answer = '';
  socket.setEncoding('utf8').on('data', (part: string) => (answer += part));
  socket.write(written);
  await once(socket, 'close');
  return answer;
}

async function connected(): Promise<Socket> {
  const { hostname, port } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  return socket;
}

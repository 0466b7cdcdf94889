// A server in its own process: the emulator, or one that answers with constants.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createEmulator } from '../../../src/emulator/emulator.ts';
import { serve } from '../../../src/emulator/serve.ts';

export interface ServerState {
  readonly url: string;
  /** Microseconds of the processor since it was asked before. */
  readonly cpu: number;
}

/** What a server of constants answers. */
export interface Constant {
  readonly headers: Readonly<Record<string, string>>;
  readonly bodies: Readonly<Record<'GET' | 'POST', string>>;
}

const [document = '', constant] = process.argv.slice(2);
const url = constant === undefined ? await emulator() : await constants(JSON.parse(constant));
let before = process.cpuUsage();
process.on('message', () => {
  const { user, system } = process.cpuUsage(before);
  before = process.cpuUsage();
  const state: ServerState = { url, cpu: user + system };
  process.send?.(state);
});
process.send?.('ready');

async function emulator(): Promise<string> {
  const served = await serve(
    createEmulator({ document: JSON.parse(readFileSync(document, 'utf8')) }),
  );
  return served.url;
}

function constants({ headers, bodies }: Constant): Promise<string> {
  const server = createServer((request, response) => {
    const body = request.method === 'GET' ? bodies.GET : bodies.POST;
    const status = request.method === 'GET' ? 200 : 201;
    request.resume().once('end', () => {
      response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) });
      response.end(body);
    });
  });
  server.keepAliveTimeout = 60_000;
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const bound = server.address();
      resolve(`http://127.0.0.1:${bound !== null && typeof bound === 'object' ? bound.port : 0}`);
    });
  });
}

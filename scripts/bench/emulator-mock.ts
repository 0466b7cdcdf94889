import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { nodeBinary } from '../../test/helpers/pipeline-nodes.ts';
import { peer } from './peer-install.ts';

export interface MockServer {
  readonly name: string;
  readonly port: number;
  readonly stop: () => Promise<void>;
}

const [name, version] = ['@stoplight/prism-cli', '5.16.0'] as const;
/** The oldest Node that it says it runs on. */
const major = 24;

/** Starts the mock server that most projects take, silent, on the same document. */
export async function mockServer(document: string): Promise<MockServer> {
  const command = join(await peer(name, version), 'node_modules', name, 'dist/index.js');
  const port = await freePort();
  const args = ['mock', '--port', String(port), '--verboseLevel', 'silent', document];
  const child = spawn(await nodeBinary(major), [command, ...args], { stdio: 'ignore' });
  const ended = once(child, 'exit');
  const stop = async (): Promise<void> => {
    child.kill();
    await ended;
  };
  for (let tries = 0; tries < 300 && child.exitCode === null; tries++) {
    const answer = await fetch(`http://127.0.0.1:${port}/v1/Users`).catch(() => undefined);
    if (answer !== undefined) return { name: `${name} ${version}`, port, stop };
    await wait(100);
  }
  child.kill();
  throw new Error(`${name} ${version} does not serve ${document}.`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return address !== null && typeof address === 'object' ? address.port : 0;
}

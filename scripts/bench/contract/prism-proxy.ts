import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { nodeBinary } from '../../../test/helpers/pipeline-nodes.ts';
import { peer } from '../peer-install.ts';
import { listening, replay, sentTo, stopped } from './replay.ts';
import { about, type MakeTool } from './tool.ts';

const [name, version] = ['@stoplight/prism-cli', '5.16.0'] as const;

/** Prism between the caller and the server; it needs Node 24. */
export const prismProxy: MakeTool = async ({ file }) => {
  const upstream = await replay();
  const port = await freePort();
  const command = join(await peer(name, version), 'node_modules', name, 'dist/index.js');
  const args = ['proxy', '--port', port, '--verboseLevel', 'silent', file, upstream.url];
  const child = spawn(await nodeBinary(24), [command, ...args], { stdio: 'ignore' });
  const ended = once(child, 'exit');
  const origin = `http://127.0.0.1:${port}`;
  await answering(origin, () => child.exitCode === null);
  return {
    name: `Prism proxy ${version}`,
    judge: async (seen) => {
      const found: string[] = [];
      for (const one of seen) {
        upstream.load(one);
        const { status, headers } = await sentTo(origin, one);
        const violations = headers.get('sl-violations');
        if (violations !== null) found.push(about(one, violations));
        if (status !== one.status) found.push(about(one, `answered with ${status}`));
      }
      return found;
    },
    stop: async () => {
      child.kill();
      await ended;
      await upstream.stop();
    },
  };
};

async function answering(origin: string, isAlive: () => boolean): Promise<void> {
  for (let tries = 0; tries < 300 && isAlive(); tries++) {
    if ((await fetch(`${origin}/v1/Users`).catch(() => undefined)) !== undefined) return;
    await wait(100);
  }
  throw new Error('Prism does not listen.');
}

async function freePort(): Promise<string> {
  const server = createServer();
  const { port } = new URL(await listening(server));
  await stopped(server);
  return port;
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { collected } from './runtime-process.ts';

/** Serves the worker in this file, asks it once, and gives its answer; it must leave no rejection behind. */
export async function answerOfWorker(workerd: string, file: string): Promise<string> {
  const folder = dirname(file);
  const config = join(folder, 'workerd.capnp');
  writeFileSync(config, configFor(basename(file)));
  writeFileSync(join(folder, 'watch.js'), watch);
  const args = ['serve', config, '--control-fd=3'];
  const child = spawn(workerd, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe', 'pipe'] });
  const told = collected(child);
  const ended = once(child, 'close');
  // Awaited only if something went wrong, and then it tells why it did not start.
  ended.catch(() => {});
  try {
    const port = await portOf(child.stdio[3] as Readable);
    const response = await fetch(`http://127.0.0.1:${port}/`);
    const answer = await response.text();
    if (!response.ok) throw new Error(`The worker answered ${response.status} ${answer}`);
    return answer;
  } catch (error) {
    child.kill();
    await ended;
    throw new Error(`${String(error)} workerd printed:\n${told.stdout}${told.stderr}`, {
      cause: error,
    });
  } finally {
    child.kill();
  }
}

/** By itself workerd says nothing of a rejection that nobody handles. */
const watch = `import worker from 'worker';
const left = [];
addEventListener('unhandledrejection', ({ reason }) => left.push(reason));
export default {
  async fetch(request) {
    const response = await worker.fetch(request);
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (left.length === 0) return response;
    return new Response('and left rejections: ' + left.join(), { status: 500 });
  },
};
`;

/** Any port will do, and . */
function configFor(file: string): string {
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "suite", worker = (
      modules = [
        (name = "watch", esModule = embed "watch.js"),
        (name = "worker", esModule = embed "${file}"),
      ],
      compatibilityDate = "2024-01-01",
      globalOutbound = "loopback",
    )),
    (name = "loopback", network = (allow = ["private", "local"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "suite")],
);
`;
}

/** It is told in a line of JSON when the worker can be asked. */
async function portOf(messages: Readable): Promise<number> {
  for await (const line of createInterface({ input: messages })) {
    const { event, port } = JSON.parse(line) as { event?: string; port?: number };
    if (event === 'listen' && port !== undefined) return port;
  }
  throw new Error('workerd ended before it listened.');
}

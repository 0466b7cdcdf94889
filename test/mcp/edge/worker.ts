import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { workerdBinary } from '../../helpers/runtime-binaries.ts';
import { collected } from '../../helpers/runtime-process.ts';

export interface Worker {
  /** `http://127.0.0.1:8787`. */
  readonly origin: string;
  readonly stop: () => Promise<void>;
  /** What it complained of so far. */
  readonly printed: () => string;
}

/** Runs `worker.js` of a folder beside `edge.js`, with the files below `assets` at hand. */
export async function startWorker(folder: string): Promise<Worker> {
  const config = join(folder, 'workerd.capnp');
  writeFileSync(config, configuration);
  const args = ['serve', config, '--control-fd=3'];
  const child = spawn(await workerdBinary(), args, {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const told = collected(child);
  const ended = once(child, 'close');
  const printed = (): string => told.stdout + told.stderr;
  const stop = async (): Promise<void> => {
    child.kill();
    await ended;
  };
  const port = await portOf(child.stdio[3] as Readable);
  if (port !== undefined) return { origin: `http://127.0.0.1:${port}`, stop, printed };
  await ended;
  throw new Error(`workerd ended before it listened:\n${printed()}`);
}

/** It has no way out: whatever asked for the network would fail. */
const configuration = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "docs", worker = (
      modules = [
        (name = "worker", esModule = embed "worker.js"),
        (name = "edge.js", esModule = embed "src/mcp/edge.js"),
      ],
      compatibilityDate = "2024-01-01",
      bindings = [(name = "ASSETS", service = "assets")],
      globalOutbound = "nowhere",
    )),
    (name = "assets", disk = (path = "assets", writable = false)),
    (name = "nowhere", network = (allow = [])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "docs")],
);
`;

/** It is told in a line of JSON when the worker can be asked. */
async function portOf(messages: Readable): Promise<number | undefined> {
  for await (const line of createInterface({ input: messages })) {
    const { event, port } = JSON.parse(line) as { event?: string; port?: number };
    if (event === 'listen' && port !== undefined) return port;
  }
  return undefined;
}

import { build } from 'esbuild';
import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { repository } from './run.ts';

/**
 * Puts one of our processes, as plain JavaScript, where the packages it shall use are found: so that
 * no loader takes part in what is measured.
 */
export async function placed(name: string, folder: string): Promise<string> {
  const outfile = join(folder, `${name}.mjs`);
  await build({
    entryPoints: [join(repository, 'scripts/bench/processes', `${name}.ts`)],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
  });
  return outfile;
}

export interface Serving {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts a server process that prints its address. */
export async function serving(file: string, args: readonly string[] = []): Promise<Serving> {
  const child = spawn(process.execPath, [file, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  child.stdout.setEncoding('utf8');
  const [said]: unknown[] = await Promise.race([
    once(child.stdout, 'data'),
    ended.then(() => {
      throw new Error(`${file} ended before it served.`);
    }),
  ]);
  return {
    url: String(said).trim(),
    stop: async () => {
      child.kill();
      await ended;
    },
  };
}

export interface Worker<Order, Answer> {
  readonly ask: (order: Order) => Promise<Answer>;
  readonly stop: () => Promise<void>;
}

/** Starts a process that says when it is ready, and then answers one order after the other. */
export async function worker<Order extends object, Answer>(
  file: string,
  args: readonly string[],
): Promise<Worker<Order, Answer>> {
  const child = fork(file, args, { stdio: 'inherit' });
  const ended = once(child, 'exit').then(() => {
    throw new Error(`${args.join(' ')} ended before it answered.`);
  });
  // Where nobody waits for an answer, the end is as wished.
  ended.catch(() => {});
  const answer = async (): Promise<Answer> => {
    const [message]: unknown[] = await Promise.race([once(child, 'message'), ended]);
    return message as Answer;
  };
  await answer();
  return {
    ask: (order) => {
      child.send(order);
      return answer();
    },
    stop: async () => {
      child.kill();
      await ended.catch(() => {});
    },
  };
}

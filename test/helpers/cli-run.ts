import { onTestFinished } from 'vitest';
import { run } from '../../src/cli/run.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in this process to its end; what serves is told to stop at once. */
export async function ranToEnd(args: readonly string[]): Promise<Ran> {
  const running = started(args);
  running.stop();
  return running.ended;
}

export interface Running {
  readonly out: () => string;
  readonly err: () => string;
  readonly stop: () => void;
  readonly ended: Promise<Ran>;
  /** Resolves with the address once it is printed; rejects if it ends before. */
  readonly url: () => Promise<string>;
}

/** Runs a command line in this process; it is told to stop after the test. */
export function started(args: readonly string[], isColored = false): Running {
  let out = '';
  let err = '';
  const { promise: stopped, resolve: stop } = deferred();
  const terminal = {
    out: (text: string) => void (out += text),
    err: (text: string) => void (err += text),
    isColored,
  };
  const ended = run(args, terminal, () => stopped).then((code) => ({ code, out, err }));
  onTestFinished(async () => {
    stop();
    await ended;
  });
  return {
    out: () => out,
    err: () => err,
    stop,
    ended,
    url: async () => {
      const early = ended.then(({ err: told }) => Promise.reject(new Error(`It ended:\n${told}`)));
      early.catch(() => {});
      for (;;) {
        const [url] = /http:\/\/[\d.]+:\d+/.exec(out) ?? [];
        if (url !== undefined) return url;
        await Promise.race([early, new Promise((resolve) => setTimeout(resolve, 5))]);
      }
    },
  };
}

function deferred(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  const stops: (() => void)[] = [];
  const promise = new Promise<void>((resolve) => void stops.push(resolve));
  return { promise, resolve: () => stops[0]?.() };
}

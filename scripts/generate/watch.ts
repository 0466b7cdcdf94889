import { dirname, relative, resolve, sep } from 'node:path';
import { watch as watchFiles } from 'chokidar';
import { startSession } from './session.ts';
import type { Watch } from './types.ts';

/** Editors write a file in several steps; this lets them finish. */
const settleMilliseconds = 8;
/** chokidar tells the first of several changes to a file within 50 ms and drops the others. */
const silenceMilliseconds = 75;

/** Spent between the first run and the first save, so that the save is not the one that waits. */
const warmUps = 4;

/**
 * Generates at once and after every save, with a warm compiler. A broken spec keeps the last good
 * output. New files are noticed too: a `$ref` or a rule may be waiting for them.
 */
export const watch: Watch = (options, onResult, report = () => {}) => {
  const session = startSession(options, report);
  const out = resolve(options.out);
  const folder = dirname(resolve(options.spec));
  const files = watchFiles(folder, {
    ignoreInitial: true,
    ignored: (path) => path === out || hidden.test(relative(folder, path)),
  });
  let cold = warmUps;
  const runs = oneAtATime(async () => {
    const result = await session.run();
    files.add(session.files().filter((path) => !path.endsWith(sep)));
    if (result !== undefined) onResult(result);
    else if (cold-- > 0) await session.warmUp();
    if (cold > 0) runs.soon();
  });

  let echo: NodeJS.Timeout | undefined;
  files.on('all', () => {
    runs.soon();
    clearTimeout(echo);
    echo = setTimeout(runs.soon, silenceMilliseconds);
  });
  const ready = new Promise<void>((done) => files.once('ready', () => done()));
  runs.soon();
  // What was saved between the first reading and the first watching has made no event.
  void ready.then(runs.soon);
  return {
    ready,
    async close() {
      await files.close();
      clearTimeout(echo);
      await runs.close();
      await session.close();
    },
  };
};

/** Below the spec's folder, not above it: what tools put there is not read by the spec. */
const hidden = /(?:^|[/\\])(?:node_modules|\.[^./\\][^/\\]*)(?:[/\\]|$)/;

/** Runs a job when asked; what is asked for meanwhile is served by one more run. */
function oneAtATime(job: () => Promise<void>): {
  readonly soon: () => void;
  close(): Promise<void>;
} {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let again = false;
  let closed = false;

  function soon(): void {
    clearTimeout(timer);
    again = running !== undefined;
    if (!again && !closed) timer = setTimeout(start, settleMilliseconds);
  }
  function start(): void {
    running = job().finally(() => {
      running = undefined;
      if (again) soon();
    });
  }
  return {
    soon,
    async close() {
      closed = true;
      clearTimeout(timer);
      await running;
    },
  };
}

import { on } from 'node:events';
import { Worker } from 'node:worker_threads';

/** A worker that answers in the order it is asked. */
export interface Thread<Question, Answer> {
  /** The heavy libraries are loaded. */
  readonly ready: Promise<unknown>;
  ask(question: Question): void;
  /** The next answer, also one that came before anybody waited for it. */
  next(): Promise<Answer>;
  close(): Promise<void>;
}

export function startThread<Question, Answer>(file: URL): Thread<Question, Answer> {
  // `execArgv: []` keeps the TypeScript loader out, which slows heavy imports down.
  const worker = new Worker(file, { execArgv: [] });
  const answers: AsyncIterator<readonly Answer[]> = on(worker, 'message', { close: ['exit'] });
  const next = async (): Promise<Answer> => {
    const { done, value } = await answers.next();
    const answer = done === true ? undefined : value[0];
    if (answer === undefined) throw new Error(`${file.pathname} ended without an answer.`);
    return answer;
  };
  // The first word of each thread says only that it has come up.
  const ready = next();
  // Closed before it came up: whoever waits hears of it, and if nobody does, nothing is amiss.
  ready.catch(() => {});
  return {
    ready,
    next,
    ask: (question) => worker.postMessage(question, []),
    close: async () => {
      await worker.terminate();
    },
  };
}

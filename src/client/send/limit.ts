import { onAbort } from './on-abort.ts';

/** Runs a task as soon as there is a place. Rejects with the signal's reason while it waits. */
export type Limit = <T>(signal: AbortSignal | undefined, task: () => Promise<T>) => Promise<T>;

/** Lets `most` tasks run at once; the others wait in the order they came. */
export function createLimit(most: number): Limit {
  let free = most;
  // A set keeps its order, and forgets a caller that gives up without a search.
  const waiting = new Set<() => void>();
  const enter = (signal: AbortSignal | undefined): Promise<void> =>
    new Promise((resolve, reject) => {
      const end = (settle: () => void): void => {
        waiting.delete(go);
        forget();
        settle();
      };
      const go = (): void => end(resolve);
      const forget = onAbort(signal, () => end(() => reject(signal?.reason)));
      waiting.add(go);
    });
  return async (signal, task) => {
    if (free > 0) free--;
    else await enter(signal);
    try {
      return await task();
    } finally {
      // The place goes straight to the next in line: a newcomer would take it if it were free for a moment.
      const [next] = waiting;
      if (next) next();
      else free++;
    }
  };
}

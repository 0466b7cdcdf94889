import type { alarm as Alarm } from './alarm.ts';

/**
 * Runs a task as soon as there is a place; gives `undefined` where none came free in so many
 * milliseconds. Rejects with the signal's reason while it waits.
 */
export type Limit = <T>(
  signal: AbortSignal | undefined,
  milliseconds: number,
  task: () => Promise<T>,
) => Promise<T | undefined>;

/**
 * Lets `most` tasks run at once; the others wait in the order they came. Loaded late, it is given
 * what is there already: a file that both import would split what is loaded first once more.
 */
export function createLimit(most: number, alarm: typeof Alarm): Limit {
  let free = most;
  // A set keeps its order, and forgets a caller that gives up without a search.
  const waiting = new Set<() => void>();
  const enter = (signal: AbortSignal | undefined, milliseconds: number): Promise<boolean> =>
    new Promise((resolve, reject) => {
      const off = alarm(milliseconds, signal, (aborted) => {
        waiting.delete(go);
        if (aborted) reject(aborted.reason);
        else resolve(false);
      });
      const go = (): void => {
        waiting.delete(go);
        off();
        resolve(true);
      };
      waiting.add(go);
    });
  return async (signal, milliseconds, task) => {
    if (free > 0) free--;
    else if (!(await enter(signal, milliseconds))) return undefined;
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

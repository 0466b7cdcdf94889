import { onAbort } from './on-abort.ts';
import { Stop } from './stop.ts';

/** What timers can hold: 24.8 days. More would ring at once. */
const longest = 2 ** 31 - 1;

/**
 * Rings once: after so many milliseconds, or with the signal as soon as it aborts. The answer puts
 * it off; neither way leaves a timer or a listener behind.
 */
export function alarm(
  milliseconds: number,
  signal: AbortSignal | undefined,
  ring: (aborted: AbortSignal | false | undefined) => void,
): () => void {
  const rung = (): void => {
    off();
    ring(signal?.aborted && signal);
  };
  const timer = setTimeout(rung, signal?.aborted ? 0 : Math.min(milliseconds, longest));
  const forget = onAbort(signal, rung);
  const off = (): void => {
    clearTimeout(timer);
    forget();
  };
  return off;
}

/** Resolves after so many milliseconds; rejects with the signal's reason when it aborts. */
export function sleep(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    alarm(milliseconds, signal, (aborted) => (aborted ? reject(aborted.reason) : resolve()));
  });
}

/**
 * Rejects when the time is up or the signal aborts, even if the task takes no notice of what it
 * is given.
 */
export function within<T>(
  milliseconds: number,
  signal: AbortSignal | undefined,
  timeUp: () => Error,
  task: (stop: Stop) => Promise<T>,
): Promise<T> {
  const stop = new Stop();
  return new Promise((resolve, reject) => {
    const off = alarm(milliseconds, signal, (aborted) => {
      const reason: unknown = aborted ? aborted.reason : timeUp();
      reject(reason);
      stop.abort(reason);
    });
    void task(stop).finally(off).then(resolve, reject);
  });
}

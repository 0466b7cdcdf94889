import { Stop } from './stop.ts';

/** Those who wait for a signal, by the signal. */
const all = new WeakMap<AbortSignal, Stop>();

/**
 * Calls back when the signal aborts; what it answers ends that and leaves nothing behind. However
 * many wait for one signal, it has one listener: of more than ten, Node warns as of a leak.
 */
export function onAbort(signal: AbortSignal | undefined, callback: () => void): () => void {
  if (!signal) return () => {};
  const waiting = all.get(signal) ?? new Stop();
  all.set(signal, waiting.add(callback));
  signal.addEventListener('abort', waiting);
  return () => {
    waiting.delete(callback);
    if (waiting.size === 0) signal.removeEventListener('abort', waiting);
  };
}

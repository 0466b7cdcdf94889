import { getEventListeners } from 'node:events';

/** What a call has left behind since `before`: timers, and listeners on the caller's signal. */
export function leftBehind(
  before: number,
  signal: AbortSignal,
): { timers: number; listeners: number } {
  return {
    timers: Math.max(0, timers() - before),
    listeners: getEventListeners(signal, 'abort').length,
  };
}

/** Timers that keep this process alive. */
export function timers(): number {
  return process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;
}

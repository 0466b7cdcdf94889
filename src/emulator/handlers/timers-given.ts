import { fault } from '../faults.ts';
import { afterDuration } from '../store/durations.ts';

/** A timer for inactivity as it is kept: `null` when it was sent empty, which stops it. */
export function inactiveTimer(duration: string | null): string | null {
  if (duration !== null && lasts(duration) < minute) throw fault('inactiveTimerTooShort');
  return duration;
}

/** The same for the timer that closes. */
export function closedTimer(duration: string | null): string | null {
  if (duration !== null && lasts(duration) < 10 * minute) throw fault('closedTimerTooShort');
  return duration;
}

const minute = 60_000;

function lasts(duration: string): number {
  return afterDuration(0, duration);
}

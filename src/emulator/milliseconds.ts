import { afterDuration, endOfTime } from './store/durations.ts';
import type { Moment } from './store/dated.ts';

/** A duration from a moment on: milliseconds as they are, ISO 8601 by the calendar. */
export function millisecondsOf(duration: number | string, from: Moment): number {
  const milliseconds =
    typeof duration === 'number' ? duration : (parsed(duration, from) ?? Number.NaN);
  if (milliseconds >= 0 && from + milliseconds <= endOfTime) return milliseconds;
  throw new TypeError(
    `${JSON.stringify(duration)} is no duration that ends before the year 10000: give milliseconds, or ISO 8601 as in "PT10M".`,
  );
}

function parsed(duration: string, from: Moment): number | undefined {
  try {
    return afterDuration(from, duration) - from;
  } catch {
    return undefined;
  }
}

import { afterDuration } from './store/durations.ts';
import type { Moment } from './store/records.ts';

/** A duration from a moment on: milliseconds as they are, ISO 8601 by the calendar. */
export function millisecondsOf(duration: number | string, from: Moment): number {
  const milliseconds =
    typeof duration === 'number' ? duration : (parsed(duration, from) ?? Number.NaN);
  if (Number.isFinite(milliseconds) && milliseconds >= 0) return milliseconds;
  throw new TypeError(
    `${JSON.stringify(duration)} is no duration: give milliseconds, or ISO 8601 as in "PT10M".`,
  );
}

function parsed(duration: string, from: Moment): number | undefined {
  try {
    return afterDuration(from, duration) - from;
  } catch {
    return undefined;
  }
}

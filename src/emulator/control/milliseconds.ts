import { fault } from '../faults.ts';
import { afterDuration } from '../store/durations.ts';
import type { Moment } from '../store/records.ts';

/** Reads `{ "duration": 60000 }` or `{ "duration": "PT1M" }`, which begins now; 400 for all else. */
export function milliseconds(body: unknown, now: Moment): number {
  const duration = durationOf(body);
  if (typeof duration === 'number' && duration >= 0 && duration <= endOfTime - now) return duration;
  if (typeof duration === 'string') {
    const parsed = span(duration, now);
    if (parsed !== undefined) return parsed;
  }
  throw fault('invalidParameter', {
    name: 'duration',
    reason: 'it has to be milliseconds, 0 or more, or an ISO 8601 duration, and to end before 10000',
  });
}

const endOfTime = Date.UTC(9999, 11, 31, 23, 59, 59);

function durationOf(body: unknown): unknown {
  return typeof body === 'object' && body !== null && 'duration' in body
    ? body.duration
    : undefined;
}

function span(duration: string, now: Moment): number | undefined {
  try {
    return afterDuration(now, duration) - now;
  } catch {
    return undefined;
  }
}

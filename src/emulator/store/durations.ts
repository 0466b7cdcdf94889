import { parse } from 'iso8601-duration';
import type { Moment } from './dated.ts';

/**
 * When an ISO 8601 duration is over that begins at a moment. Years and months are those of the
 * calendar in UTC, and what would end later ends with the year 9999: answers can show nothing beyond.
 */
export function afterDuration(from: Moment, duration: string): Moment {
  const {
    years = 0,
    months = 0,
    weeks = 0,
    days = 0,
    hours = 0,
    minutes = 0,
    seconds = 0,
  } = parse(duration);
  const end = new Date(from);
  end.setUTCMonth(end.getUTCMonth() + years * 12 + months);
  const rest = (((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60 + seconds;
  const at = end.getTime() + rest * 1000;
  // Too far off for a Date to hold.
  return Number.isNaN(at) ? endOfTime : Math.min(at, endOfTime);
}

/** The last moment that answers can show. */
export const endOfTime: Moment = Date.UTC(9999, 11, 31, 23, 59, 59);

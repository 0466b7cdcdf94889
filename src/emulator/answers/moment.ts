import type { Moment } from '../store/records.ts';

/** `YYYY-MM-DDTHH:MM:SSZ`: answers show whole seconds. */
export function moment(at: Moment): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}

export function momentOrNull(at: Moment | null): string | null {
  return at === null ? null : moment(at);
}

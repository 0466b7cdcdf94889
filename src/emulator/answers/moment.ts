import type { Moment } from '../store/dated.ts';

/** `YYYY-MM-DDTHH:MM:SSZ`: answers show whole seconds. */
export function moment(at: Moment): string {
  const second = Math.floor(at / 1000);
  if (second !== shown.second) {
    shown = { second, text: `${new Date(second * 1000).toISOString().slice(0, 19)}Z` };
  }
  return shown.text;
}

/** The latest: most records are made and changed in the same second, and under load many are. */
let shown = { second: Number.NaN, text: '' };

export function momentOrNull(at: Moment | null): string | null {
  return at === null ? null : moment(at);
}

/** A date (RFC 3339, the full date of it first), with or without a time. */
export type Day = string;

export function isDay(value: unknown): value is Day {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d($|T)/.test(value) && parses(value);
}

function parses(text: string): boolean {
  const day = new Date(`${text.slice(0, 10)}T00:00:00Z`);
  // "2026-02-31" is the third of March to `Date`.
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text.slice(0, 10));
}

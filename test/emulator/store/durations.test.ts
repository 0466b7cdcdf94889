import { expect, it } from 'vitest';
import { afterDuration } from '../../../src/emulator/store/durations.ts';

const from = (text: string, duration: string): string =>
  new Date(afterDuration(Date.parse(text), duration)).toISOString();

it.each([
  ['2026-03-01T12:00:00.250Z', 'PT1M', '2026-03-01T12:01:00.250Z'],
  ['2026-03-01T12:00:00.000Z', 'PT1H30M', '2026-03-01T13:30:00.000Z'],
  ['2026-03-01T12:00:00.000Z', 'P1DT1S', '2026-03-02T12:00:01.000Z'],
  ['2026-03-01T12:00:00.000Z', 'P2W', '2026-03-15T12:00:00.000Z'],
  ['2026-12-31T23:59:30.000Z', 'PT30S', '2027-01-01T00:00:00.000Z'],
  ['2026-01-15T12:00:00.000Z', 'P1M', '2026-02-15T12:00:00.000Z'],
  ['2024-02-29T12:00:00.000Z', 'P4Y', '2028-02-29T12:00:00.000Z'],
])('from %s, %s lasts until %s', (start, duration, end) => {
  expect(from(start, duration)).toBe(end);
});

it('counts an hour as an hour where clocks are put forward or back', () => {
  expect(from('2026-03-29T00:30:00Z', 'P1D')).toBe('2026-03-30T00:30:00.000Z');
  expect(from('2026-10-25T00:30:00Z', 'PT24H')).toBe('2026-10-26T00:30:00.000Z');
});

it.each(['P9000Y', 'P99999999999Y', `P${'9'.repeat(400)}D`])(
  'lets a duration of %s end with the year 9999',
  (duration) => {
    expect(from('2026-03-01T12:00:00Z', duration)).toBe('9999-12-31T23:59:59.000Z');
  },
);

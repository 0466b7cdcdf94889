/** Which properties of a record are moments: numbers in the store, ISO 8601 texts in a state. */
const momentNames: ReadonlySet<string> = new Set([
  'date_created',
  'date_updated',
  'date_inactive',
  'date_closed',
  'last_read_timestamp',
  'until',
]);

/** A copy in which moments are texts, with milliseconds. */
export function withTexts(value: unknown): unknown {
  return mapped(value, (moment) =>
    typeof moment === 'number' ? new Date(moment).toISOString() : moment,
  );
}

/** A copy in which moments are numbers. */
export function withNumbers(value: unknown): unknown {
  return mapped(value, (moment) => (typeof moment === 'string' ? Date.parse(moment) : moment));
}

function mapped(value: unknown, moment: (value: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => mapped(item, moment));
  if (typeof value !== 'object' || value === null) return value;
  const copied = Object.entries(value).map(([name, inner]) => [
    name,
    momentNames.has(name) ? moment(inner) : mapped(inner, moment),
  ]);
  return Object.fromEntries(copied);
}

import type { Field, ResponseDoc } from '../../../reference/model.ts';

/** The headers of several responses, each once; which ones have it is said where not all do. */
export function sharedHeaders(responses: readonly ResponseDoc[]): readonly Field[] {
  const found = new Map<string, { header: Field; statuses: string[] }>();
  for (const { status, headers } of responses) {
    for (const header of headers) {
      const key = JSON.stringify({ ...header, anchor: '' });
      const known = found.get(key);
      if (known === undefined) found.set(key, { header, statuses: [status] });
      else known.statuses.push(status);
    }
  }
  return [...found.values()].map(({ header, statuses }) =>
    statuses.length === responses.length
      ? header
      : { ...header, notes: [...header.notes, `Only with ${statuses.join(', ')}.`] },
  );
}

// Which headers each answer declares. The built-in `response-contains-header` would ask the same of
// the reader's own answers to webhooks, so this one looks under `paths` only.

import { operationsOf, responsesOf } from './lib/operations.js';
import { child, entries, reporter } from './lib/place.js';

/** @import { Rule } from './lib/place.js' */

/** @type {Rule} */
export const responseHeaders = ({ names = {} }) => ({
  Root(root, ctx) {
    const report = reporter(ctx);
    for (const operation of operationsOf(ctx, root)) {
      for (const [status, response] of responsesOf(ctx, operation)) {
        const headers = child(response, 'headers');
        const declared = new Set(entries(headers).map(([name]) => name.toLowerCase()));
        const lacking = headersFor(names, status).filter(
          (each) => !declared.has(each.toLowerCase()),
        );
        if (lacking.length === 0) continue;
        report(
          headers ?? response,
          `Answer ${status} does not declare ${lacking.join(', ')}; refer to the shared header in headers.`,
          { onKey: true, from: child(child(operation.at, 'responses'), status) },
        );
      }
    }
  },
});

/**
 * @param {Record<string, unknown>} names by status (`429`) and by range (`2XX`); both count
 * @param {string} status
 * @returns {string[]}
 */
function headersFor(names, status) {
  return [names[`${status[0]}XX`], names[status]].flatMap((each) =>
    Array.isArray(each) ? each.map(String) : [],
  );
}

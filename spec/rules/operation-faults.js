// A caller can only handle the faults an operation admits to. Which ones it must declare follows
// from its kind; the table stands in redocly.yaml.

import { operationsOf, parametersOf } from './lib/operations.js';
import { child, reporter } from './lib/place.js';

/** @import { Context, Rule } from './lib/place.js' */
/** @import { Operation } from './lib/operations.js' */

/** @typedef {'always' | 'withInput' | 'withPathParameter'} Kind */

/** @type {[kind: Kind, why: string][]} */
const KINDS = [
  ['withInput', 'its input can be wrong'],
  ['always', 'any request can meet them'],
  ['withPathParameter', 'its path can name what does not exist'],
];

/** @type {Rule} */
export const operationFaults = (options) => ({
  Root(root, ctx) {
    const report = reporter(ctx);
    for (const operation of operationsOf(ctx, root)) {
      const kinds = kindsOf(ctx, operation);
      const responses = child(operation.at, 'responses');
      for (const [kind, why] of KINDS) {
        if (!kinds.has(kind)) continue;
        const lacking = statuses(options[kind]).filter((status) => !child(responses, status));
        if (lacking.length === 0) continue;
        report(
          responses ?? operation.at,
          `${operation.title} does not declare ${lacking.join(', ')}, though ${why}; refer to the shared answers in responses.`,
          { onKey: true },
        );
      }
    }
  },
});

/**
 * @param {Context} ctx
 * @param {Operation} operation
 * @returns {Set<Kind>}
 */
function kindsOf(ctx, operation) {
  const inputs = [...(parametersOf(ctx, operation) ?? new Map()).keys()];
  const inPath = inputs.filter((input) => input.startsWith('path ')).length;
  const hasInput = inPath < inputs.length || child(operation.at, 'requestBody') !== undefined;
  return new Set([
    'always',
    .../** @type {Kind[]} */ (hasInput ? ['withInput'] : []),
    .../** @type {Kind[]} */ (inPath > 0 ? ['withPathParameter'] : []),
  ]);
}

/**
 * @param {unknown} option
 * @returns {string[]}
 */
function statuses(option) {
  return Array.isArray(option) ? option.map(String) : [];
}

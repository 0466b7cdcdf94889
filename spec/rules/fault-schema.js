// Whatever goes wrong, the body has one shape: one schema, one error type in every client.

import { operationsOf, responsesOf } from './lib/operations.js';
import { child, follow, isBroken, nameOf, refOf, reporter } from './lib/place.js';
import { jsonSchemaOf } from './lib/schemas.js';

/** @import { Context, Place, Rule } from './lib/place.js' */

const FAULT = /^(?:[45](?:\d\d|XX)|default)$/i;

/** @type {Rule} */
export const faultSchema = ({ schema = 'Fault' }) => ({
  Root(root, ctx) {
    const report = reporter(ctx);
    for (const operation of operationsOf(ctx, root)) {
      for (const [status, response] of responsesOf(ctx, operation)) {
        if (!FAULT.test(status)) continue;
        const from = child(child(operation.at, 'responses'), status);
        const body = jsonSchemaOf(response);
        if (body && (isBroken(ctx, body) || isNamed(ctx, body, schema))) continue;
        const what = body ? 'has a schema of its own' : 'has no JSON body';
        report(
          body ?? response,
          `Answer ${status} ${what}; let the schema of its application/json refer to schemas/${schema}.`,
          { onKey: true, from },
        );
      }
    }
  },
});

/**
 * @param {Context} ctx
 * @param {Place} schema
 * @param {string} name
 * @returns {boolean} whether it is a plain reference to the component of that name
 */
function isNamed(ctx, schema, name) {
  const target = follow(ctx, schema);
  return refOf(schema) !== undefined && target !== undefined && nameOf(target) === name;
}

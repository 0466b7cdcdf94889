// A link is a promise: the operation it names exists, and takes the parameters it passes. Redocly
// checks neither.

import { operationsOf, parametersOf } from './lib/operations.js';
import { child, entries, text } from './lib/place.js';

/** @import { Context, Place, Rule } from './lib/place.js' */
/** @import { Operation } from './lib/operations.js' */

/** @type {Rule} */
export const linkTarget = () => {
  /** @type {Map<string | undefined, Operation>} */
  let operations = new Map();
  return {
    Root(root, ctx) {
      operations = new Map(operationsOf(ctx, root).map((operation) => [operation.id, operation]));
    },
    Link(link, ctx) {
      const at = { value: link, location: ctx.location };
      const id = text(at, 'operationId');
      const operation = operations.get(id);
      const where = child(at, 'operationId');
      if (!id || !where) return;
      if (operation) return checkParameters(ctx, at, operation);
      const message = `This link leads to ${id}, which is no operation under paths; correct it.`;
      ctx.report({ message, location: where.location });
    },
  };
};

/**
 * @param {Context} ctx
 * @param {Place} link
 * @param {Operation} operation
 */
function checkParameters(ctx, link, operation) {
  const parameters = parametersOf(ctx, operation);
  if (!parameters) return;
  const taken = [...parameters.keys()];
  const passed = entries(child(link, 'parameters'));
  for (const [name, { location }] of passed) {
    // `path.Sid` says more exactly which one is meant.
    const fits = (/** @type {string} */ key) =>
      key.endsWith(` ${name}`) || key.replace(' ', '.') === name;
    if (taken.some(fits)) continue;
    const message = `${operation.title} has no parameter ${name}; correct the link.`;
    ctx.report({ message, location: location.key() });
  }
  const names = passed.map(([name]) => name.replace(/^path\./, ''));
  const lacking = taken.flatMap((key) => /^path (.*)$/.exec(key)?.[1] ?? []);
  const missing = lacking.filter((name) => !names.includes(name));
  if (missing.length === 0) return;
  const message = `This link to ${operation.title} does not pass ${missing.join(', ')}; add to its parameters where the value is found.`;
  ctx.report({ message, location: (child(link, 'parameters') ?? link).location.key() });
}

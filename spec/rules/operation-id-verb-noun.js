// An operationId says what the operation does: one of five verbs, the one that its method, path
// and answer call for, then a noun. Client methods, handlers and pages are named after it.

import { endsInParameter, operationsOf } from './lib/operations.js';
import { child, isBroken, reach } from './lib/place.js';
import { isWhole, jsonSchemaOf, layersOf, propertiesOf } from './lib/schemas.js';

/** @import { Context, Place, Rule } from './lib/place.js' */
/** @import { Operation } from './lib/operations.js' */

const SHAPE = /^(Fetch|List|Create|Update|Delete)([A-Z][A-Za-z0-9]*)$/;

/** @type {Rule} */
export const operationIdVerbNoun = () => ({
  Root(root, ctx) {
    for (const operation of operationsOf(ctx, root)) {
      const at = child(operation.at, 'operationId');
      if (!at || operation.id === undefined) continue;
      const message = faultOf(ctx, operation, operation.id);
      if (message) ctx.report({ message, location: at.location });
    }
  },
});

/**
 * @param {Context} ctx
 * @param {Operation} operation
 * @param {string} id
 * @returns {string | undefined}
 */
function faultOf(ctx, { method, path, item }, id) {
  const call = `${method.toUpperCase()} ${path}`;
  const [, verb, noun] = SHAPE.exec(id) ?? [];
  if (!verb || !noun) {
    return `${id} (${call}) is no verb plus noun; begin with Fetch, List, Create, Update or Delete and go on in PascalCase, for example FetchUser.`;
  }
  const [fit, why] = verbFor(ctx, method, path, item) ?? [verb, ''];
  if (fit === undefined) return `${id} (${call}) has no fitting verb: ${why}.`;
  if (fit !== verb) return `${id} (${call}) ${why}; call it ${fit}${noun}.`;
  return undefined;
}

/**
 * @param {Context} ctx
 * @param {string} method
 * @param {string} path
 * @param {Place} item
 * @returns {[verb: string | undefined, why: string] | undefined} nothing when it cannot be told
 */
function verbFor(ctx, method, path, item) {
  const list = answersList(ctx, item);
  if (list === undefined) return undefined;
  const single = endsInParameter(path);
  if (method === 'delete') return ['Delete', 'deletes'];
  if (method === 'get' && list && single) {
    return [undefined, 'a list belongs on a path that ends in a literal, not in a parameter'];
  }
  if (method === 'get')
    return list ? ['List', 'answers a list'] : ['Fetch', 'answers one resource'];
  if (method !== 'post') return [undefined, 'this API has only GET, POST and DELETE'];
  if (single) return ['Update', 'changes the resource that the path ends in'];
  return child(item, 'get') && !list
    ? ['Update', 'changes the one resource that GET fetches here']
    : ['Create', 'adds to the list of this path'];
}

/**
 * @param {Context} ctx
 * @param {Place} item
 * @returns {boolean | undefined} whether GET answers a page: an object with `meta`
 */
function answersList(ctx, item) {
  const responses = reach(ctx, item, 'get', 'responses');
  if (isBroken(ctx, child(responses, '200'))) return undefined;
  const layers = layersOf(ctx, jsonSchemaOf(reach(ctx, responses, '200')));
  return propertiesOf(layers).has('meta') || (isWhole(ctx, layers) ? false : undefined);
}

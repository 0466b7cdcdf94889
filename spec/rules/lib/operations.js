// The operations of a document, each with its path, and what a rule asks of one.

import { child, entries, follow, reach, text } from './place.js';

/** @import { Context, Place } from './place.js' */

/**
 * @typedef {object} Operation
 * @property {string} path
 * @property {string} method
 * @property {string | undefined} id
 * @property {string} title how messages call it: `GET /v1/Users (ListUser)`
 * @property {Place} at
 * @property {Place} item its path item
 */

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/**
 * Every operation under `paths`; webhooks are not among them, for they are the reader's to answer.
 * @param {Context} ctx
 * @param {unknown} root
 * @returns {Operation[]}
 */
export function operationsOf(ctx, root) {
  const paths = child({ value: root, location: ctx.location }, 'paths');
  return entries(paths).flatMap(([path, raw]) => {
    const item = follow(ctx, raw);
    return item && path.startsWith('/') ? operationsOn(ctx, path, item) : [];
  });
}

/**
 * @param {Context} ctx
 * @param {string} path
 * @param {Place} item
 * @returns {Operation[]}
 */
function operationsOn(ctx, path, item) {
  return METHODS.flatMap((method) => {
    const at = reach(ctx, item, method);
    if (!at) return [];
    const id = text(at, 'operationId');
    const title = `${method.toUpperCase()} ${path}${id ? ` (${id})` : ''}`;
    return [{ path, method, id, title, at, item }];
  });
}

/**
 * The parameters of an operation, its path item's among them, by `in` and name.
 * @param {Context} ctx
 * @param {Operation} operation
 * @returns {Map<string, Place> | undefined} such as `query PageSize`; nothing when one leads nowhere
 */
export function parametersOf(ctx, { item, at }) {
  const all = [...entries(child(item, 'parameters')), ...entries(child(at, 'parameters'))];
  const found = new Map();
  for (const [, raw] of all) {
    const parameter = follow(ctx, raw);
    if (!parameter) return undefined;
    found.set(`${text(parameter, 'in')} ${text(parameter, 'name')}`, parameter);
  }
  return found;
}

/**
 * The answers of an operation by status, each followed to its end.
 * @param {Context} ctx
 * @param {Operation} operation
 * @returns {[status: string, response: Place][]}
 */
export function responsesOf(ctx, { at }) {
  return entries(child(at, 'responses')).flatMap(([status, raw]) => {
    const response = follow(ctx, raw);
    return response && !status.startsWith('x-') ? [[status, response]] : [];
  });
}

/**
 * @param {string} path
 * @returns {boolean} whether it ends in a parameter: `/v1/Users/{Sid}`
 */
export function endsInParameter(path) {
  return path.endsWith('}');
}

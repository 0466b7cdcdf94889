// In what two operations differ that should be one but for their scope.

import { parametersOf } from './operations.js';
import { child, entries, follow, nameOf, refOf } from './place.js';

/** @import { Context, Place } from './place.js' */
/** @import { Operation } from './operations.js' */

/** @typedef {{ place: Place, what: string }} Difference */

/**
 * @param {Context} ctx
 * @param {Operation} scoped
 * @param {Operation} short
 * @param {string} scope the parameter that only the scoped one has: `path ChatServiceSid`
 * @returns {Difference[]}
 */
export function differencesOf(ctx, scoped, short, scope) {
  return [
    ...inParameters(ctx, scoped, short, scope),
    ...inRequest(ctx, scoped, short),
    ...inResponses(ctx, scoped, short),
  ];
}

/**
 * @param {Context} ctx
 * @param {Operation} scoped
 * @param {Operation} short
 * @param {string} scope
 * @returns {Difference[]}
 */
function inParameters(ctx, scoped, short, scope) {
  const ours = parametersOf(ctx, scoped);
  const theirs = parametersOf(ctx, short);
  if (!ours || !theirs) return [];
  const place = child(scoped.at, 'parameters') ?? scoped.at;
  ours.delete(scope);
  return allKeys(ours, theirs).flatMap((key) => {
    const [mine, other] = [ours.get(key), theirs.get(key)];
    const name = key.replace(' ', ' parameter ');
    if (!mine) return [{ place, what: `only the second has the ${name}.` }];
    if (!other) return [{ place, what: `only the first has the ${name}.` }];
    if (same(mine, other)) return [];
    return [{ place, what: `the ${name} is not the same; let both refer to one component.` }];
  });
}

/**
 * @param {Context} ctx
 * @param {Operation} scoped
 * @param {Operation} short
 * @returns {Difference[]}
 */
function inRequest(ctx, scoped, short) {
  const [first, second] = [child(scoped.at, 'requestBody'), child(short.at, 'requestBody')];
  const place = first ?? scoped.at;
  if (!first !== !second) return [{ place, what: 'only one of them takes a body.' }];
  const [ours, theirs] = [follow(ctx, first), follow(ctx, second)];
  if (!ours || !theirs) return [];
  if (ours.value === theirs.value) return [];
  return inContent(ctx, ours, theirs, sameTarget).map((type) => ({
    place,
    what: `the ${type} schema of the request is not the same; let both refer to one schema.`,
  }));
}

/**
 * @param {Context} ctx
 * @param {Operation} scoped
 * @param {Operation} short
 * @returns {Difference[]}
 */
function inResponses(ctx, scoped, short) {
  const ours = new Map(entries(child(scoped.at, 'responses')));
  const theirs = new Map(entries(child(short.at, 'responses')));
  const responses = child(scoped.at, 'responses') ?? scoped.at;
  return allKeys(ours, theirs).flatMap((status) => {
    const place = ours.get(status);
    if (!place) return [{ place: responses, what: `only the second answers ${status}.` }];
    if (!theirs.has(status) && status === '404' && !hasPathParameter(ctx, short)) return [];
    if (!theirs.has(status)) return [{ place, what: `only the first answers ${status}.` }];
    const [mine, other] = [follow(ctx, place), follow(ctx, theirs.get(status))];
    if (!mine || !other || mine.value === other.value) return [];
    return inContent(ctx, mine, other, relatedTarget).map((type) => ({
      place,
      what: `the ${type} schemas of ${status} are not related; refer to one schema, or to X and ServiceX.`,
    }));
  });
}

/**
 * @param {Context} ctx
 * @param {Operation} operation
 * @returns {boolean} whether its path can name what does not exist; if not, 404 comes with the scope
 */
function hasPathParameter(ctx, operation) {
  const parameters = parametersOf(ctx, operation) ?? new Map();
  return [...parameters.keys()].some((key) => key.startsWith('path '));
}

/**
 * @param {Context} ctx
 * @param {Place} ours a request body or response
 * @param {Place} theirs
 * @param {(mine: Place, other: Place) => boolean} fits
 * @returns {string[]} the media types whose schemas do not fit
 */
function inContent(ctx, ours, theirs, fits) {
  const mine = new Map(entries(child(ours, 'content')));
  const other = new Map(entries(child(theirs, 'content')));
  return allKeys(mine, other).filter((type) => {
    const [a, b] = [child(mine.get(type), 'schema'), child(other.get(type), 'schema')];
    if (!a || !b) return a !== b;
    const [first, second] = [follow(ctx, a), follow(ctx, b)];
    // An unresolved reference is reported by the built-in rule, not here.
    if (!first || !second) return false;
    const written = refOf(a) === undefined || refOf(b) === undefined;
    return !(fits(first, second) || (written && same(first, second)));
  });
}

/**
 * @param {Place} mine
 * @param {Place} other
 * @returns {boolean}
 */
function sameTarget(mine, other) {
  return mine.value === other.value;
}

/**
 * @param {Place} mine
 * @param {Place} other
 * @returns {boolean} whether they are one schema, or `ServiceX` beside `X`
 */
function relatedTarget(mine, other) {
  return sameTarget(mine, other) || nameOf(mine) === `Service${nameOf(other)}`;
}

/**
 * @param {Place} mine
 * @param {Place} other
 * @returns {boolean} whether they are one node, or say the same in the same file
 */
function same(mine, other) {
  return (
    mine.value === other.value ||
    (mine.location.source.absoluteRef === other.location.source.absoluteRef &&
      JSON.stringify(mine.value) === JSON.stringify(other.value))
  );
}

/**
 * @param {Map<string, unknown>} a
 * @param {Map<string, unknown>} b
 * @returns {string[]}
 */
function allKeys(a, b) {
  return [...new Set([...a.keys(), ...b.keys()])];
}

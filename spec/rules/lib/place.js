// A place is a node and where it stands. Rules walk from place to place, so that a problem
// always points into the file the fault is in, however many `$ref`s lie between.

/** @typedef {import('@redocly/openapi-core').Oas3Rule} Rule */
/** @typedef {import('@redocly/openapi-core').UserContext} Context */
/** @typedef {import('@redocly/openapi-core').Location} Location */
/** @typedef {Record<string, unknown>} Dict */
/** @typedef {{ value: unknown, location: Location }} Place A node and where it stands. */
/** @typedef {(place: Place, message: string, how?: { onKey?: boolean, from?: Place | undefined }) => void} Report */

/**
 * @param {unknown} value
 * @returns {value is Dict}
 */
export function isDict(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * What stands under `key`, as it is written (a `$ref` is not followed).
 * @param {Place | undefined} place
 * @param {string | number} key
 * @returns {Place | undefined}
 */
export function child(place, key) {
  const value = place?.value;
  if (!place || typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return;
  const found = /** @type {Dict} */ (value)[key];
  if (found === undefined) return;
  return { value: found, location: place.location.child(key) };
}

/**
 * Where a `$ref` leads in the end; the place itself when it is none; nothing when it leads nowhere
 * (the built-in rule `no-unresolved-refs` reports that).
 * @param {Context} ctx
 * @param {Place | undefined} place
 * @returns {Place | undefined}
 */
export function follow(ctx, place) {
  const ref = refOf(place);
  if (!place || ref === undefined) return place;
  const { node, location } = ctx.resolve({ $ref: ref }, place.location.source.absoluteRef);
  if (node === undefined || location === undefined) return;
  return { value: node, location };
}

/**
 * @param {Context} ctx
 * @param {Place | undefined} place
 * @returns {boolean} whether it is a reference that leads nowhere, of which no rule can say more
 */
export function isBroken(ctx, place) {
  return refOf(place) !== undefined && follow(ctx, place) === undefined;
}

/**
 * The places under several keys in turn, each followed to its end.
 * @param {Context} ctx
 * @param {Place | undefined} place
 * @param {...(string | number)} keys
 * @returns {Place | undefined}
 */
export function reach(ctx, place, ...keys) {
  return keys.reduce((at, key) => follow(ctx, child(follow(ctx, at), key)), place);
}

/**
 * The entries of a map or list as they are written; none when it is neither.
 * @param {Place | undefined} place
 * @returns {[key: string, place: Place][]}
 */
export function entries(place) {
  const value = place?.value;
  if (!place || typeof value !== 'object' || value === null) return [];
  return Object.entries(value).map(([key, item]) => [
    key,
    { value: item, location: place.location.child(key) },
  ]);
}

/**
 * @param {Place | undefined} place
 * @returns {string | undefined}
 */
export function refOf(place) {
  const value = place?.value;
  return isDict(value) && typeof value['$ref'] === 'string' ? value['$ref'] : undefined;
}

/**
 * The non-empty text under `key`, if there is one.
 * @param {Place | undefined} place
 * @param {string} key
 * @returns {string | undefined}
 */
export function text(place, key) {
  const value = child(place, key)?.value;
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/**
 * The name a component goes by: its key in the document, or its file's name where it is a whole file.
 * @param {Place} place
 * @returns {string}
 */
export function nameOf(place) {
  const { pointer, source } = place.location;
  const path = pointer.replace(/^#?\/?/, '') || source.absoluteRef.replace(/\.[^./\\]+$/, '');
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

/**
 * Reports each place once, however many ways lead to it.
 * @param {Context} ctx
 * @returns {Report}
 */
export function reporter(ctx) {
  const seen = new Set();
  return ({ location }, message, { onKey = false, from } = {}) => {
    const id = `${location.absolutePointer} ${message}`;
    if (seen.has(id)) return;
    seen.add(id);
    ctx.report({
      message,
      location: onKey ? location.key() : location,
      ...(from && { from: from.location }),
    });
  };
}

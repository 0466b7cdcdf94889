// No schema without a type: what is untyped here is `unknown` to every caller.

import { child, entries, isDict, refOf, text } from './lib/place.js';

/** @import { Context, Place, Rule } from './lib/place.js' */

const SAYS_TYPE = ['type', 'const', 'enum', 'allOf', 'anyOf', 'oneOf', '$ref', '$dynamicRef'];
const FREE = 'say in x-untyped why nothing is known of it';

/** @type {Rule} */
export const objectTyped = () => {
  /** Parts of an `allOf` only narrow what its other parts have typed. @type {WeakSet<object>} */
  const narrowing = new WeakSet();
  return {
    Schema(schema, ctx) {
      const at = { value: schema, location: ctx.location };
      for (const [, part] of entries(child(at, 'allOf'))) {
        if (isDict(part.value) && refOf(part) === undefined) narrowing.add(part.value);
      }
      if (!isDict(schema) || text(at, 'x-untyped')) return;
      const fault = faultOf(at, narrowing.has(schema));
      if (fault) ctx.report({ message: fault, location: ctx.location.key() });
    },
    SchemaProperties(properties, ctx) {
      // A boolean schema is no node of type Schema to Redocly, so it is caught here.
      for (const [name, { value, location }] of entries({
        value: properties,
        location: ctx.location,
      })) {
        if (typeof value !== 'boolean') continue;
        const message = `The property ${name} has the schema ${value}; give it a type.`;
        ctx.report({ message, location });
      }
    },
  };
};

/**
 * @param {Place} at
 * @param {boolean} narrows
 * @returns {string | undefined}
 */
function faultOf(at, narrows) {
  if (!SAYS_TYPE.some((word) => child(at, word))) {
    return narrows ? undefined : `This schema has no type; add one, or ${FREE}.`;
  }
  const type = child(at, 'type')?.value;
  const types = Array.isArray(type) ? type : [type];
  if (types.includes('object') && !isFilled(at) && !isComposed(at)) {
    return `This object names no properties; add properties or a typed additionalProperties, or ${FREE}.`;
  }
  if (types.includes('array') && !isDict(child(at, 'items')?.value) && !child(at, 'prefixItems')) {
    return isComposed(at)
      ? undefined
      : `This array says nothing of its items; add items with a type.`;
  }
  return undefined;
}

/**
 * @param {Place} at
 * @returns {boolean}
 */
function isFilled(at) {
  const additional = child(at, 'additionalProperties')?.value;
  return (
    entries(child(at, 'properties')).length > 0 ||
    entries(child(at, 'patternProperties')).length > 0 ||
    (isDict(additional) && Object.keys(additional).length > 0) ||
    child(at, 'maxProperties')?.value === 0
  );
}

/**
 * @param {Place} at
 * @returns {boolean} whether other parts may say what is inside
 */
function isComposed(at) {
  return ['allOf', 'anyOf', 'oneOf', '$ref'].some((word) => child(at, word));
}

// A SID is two letters and 32 hexadecimal digits. Wherever one is named, its schema says so: types
// (`US${string}`), validation and made-up examples all come from the pattern.

import { child, entries, nameOf, reporter, text } from './lib/place.js';
import { alternativesOf, isWhole, keyword, layersOf, typesOf } from './lib/schemas.js';

/** @import { Context, Place, Report, Rule } from './lib/place.js' */

const NAME = /(?:^sid|_sid|Sid)$/;
const PATTERN = /^\^(?:[A-Z]{2}|\[a-zA-Z\]\{2\})\[0-9a-fA-F\]\{32\}\$$/;
const LENGTH = 34;

/** @type {Rule} */
export const sidPattern = () => {
  /** @type {Report} */
  let report;
  return {
    Root: (_, ctx) => void (report = reporter(ctx)),
    SchemaProperties(properties, ctx) {
      for (const [name, schema] of entries({ value: properties, location: ctx.location })) {
        if (NAME.test(name)) check(ctx, report, `property ${name}`, schema);
      }
    },
    Parameter(parameter, ctx) {
      const at = { value: parameter, location: ctx.location };
      const name = text(at, 'name');
      if (!name || !NAME.test(name)) return;
      const alias = child(at, 'x-alias');
      if (!alias) return check(ctx, report, `parameter ${name}`, child(at, 'schema') ?? at);
      const fault = faultOfAlias(name, at);
      if (fault) report(alias, fault, { onKey: true });
    },
  };
};

/**
 * @param {string} name
 * @param {Place} parameter
 * @returns {string | undefined}
 */
function faultOfAlias(name, parameter) {
  if (text(parameter, 'in') !== 'path') {
    return `x-alias belongs on path parameters only; give the ${text(parameter, 'in')} parameter ${name} a SID pattern instead.`;
  }
  if (text(parameter, 'x-alias')) return undefined;
  return `x-alias of parameter ${name} is empty; name what is accepted beside the SID, for example identity.`;
}

/**
 * @param {Context} ctx
 * @param {Report} report
 * @param {string} what
 * @param {Place} schema
 * @param {Set<unknown>} [seen]
 */
function check(ctx, report, what, schema, seen = new Set()) {
  if (seen.has(schema.value)) return;
  seen.add(schema.value);
  const layers = layersOf(ctx, schema);
  if (!isWhole(ctx, layers)) return;
  const branches = alternativesOf(layers);
  if (branches.length > 0 && !keyword(layers, 'pattern')) {
    for (const branch of branches) {
      if (!isNothing(layersOf(ctx, branch))) check(ctx, report, what, branch, seen);
    }
    return;
  }
  const fault = faultOf(layers);
  if (!fault) return;
  // A shared schema that calls itself a SID is at fault itself; any other was merely the wrong choice.
  const owner = layers.find((layer) => layer !== schema && NAME.test(nameOf(layer)));
  report(
    owner ?? schema,
    `${owner ? `The schema ${nameOf(owner)}` : `The ${what}`} ${fault}; a SID has type string, pattern ^XX[0-9a-fA-F]{32}$ with its own two letters, minLength 34 and maxLength 34.`,
    { from: owner && schema },
  );
}

/**
 * @param {Place[]} layers
 * @returns {string | undefined}
 */
function faultOf(layers) {
  const pattern = keyword(layers, 'pattern')?.value;
  if (pattern === undefined) return 'has no pattern';
  if (!PATTERN.test(String(pattern))) return `has the pattern ${String(pattern)}`;
  if (!typesOf(layers).includes('string')) return 'is not of type string';
  for (const word of ['minLength', 'maxLength']) {
    const length = keyword(layers, word)?.value;
    if (length !== LENGTH) return `has ${length === undefined ? 'no' : 'the wrong'} ${word}`;
  }
  return undefined;
}

/**
 * @param {Place[]} layers
 * @returns {boolean} whether it stands for "no SID": `null`, or the empty string that clears a field
 */
function isNothing(layers) {
  const only = keyword(layers, 'const')?.value;
  const types = typesOf(layers);
  return (
    only === null ||
    only === '' ||
    keyword(layers, 'maxLength')?.value === 0 ||
    (types.length === 1 && types[0] === 'null')
  );
}

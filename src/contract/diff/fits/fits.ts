import type { Resolve, Schema, SchemaObject } from '../../../description/description.ts';
import { asOne, typesIn } from './as-one.ts';
import { boundsFit } from './bounds-fit.ts';
import type { Fitting } from './fitting.ts';
import { keywordsFit } from './keywords-fit.ts';
import { objectsFit } from './objects-fit.ts';
import { valuesFit } from './values-fit.ts';

/** A schema and the document it is from. */
export interface Placed {
  readonly schema: Schema;
  readonly resolve: Resolve;
}

// Compositions multiply; what is not proven by then counts as not proven.
const most = 5000;

/**
 * Whether every value of the narrow schema is one of the wide schema. `true` is a proof, `false`
 * only says that there is none.
 */
export function schemaFits(narrow: Placed, wide: Placed): boolean {
  const seen = new Map<Schema, Set<Schema>>();
  let left = most;
  const fits = (from: Schema, to: Schema, chosen = false): boolean => {
    if (left-- < 0) return false;
    const source = narrow.resolve<SchemaObject>(objectOf(from));
    const target = wide.resolve<SchemaObject>(objectOf(to));
    // A schema within itself: the pair is being proven already.
    const before = seen.get(from) ?? new Set();
    if (typeof from === 'object' && typeof to === 'object') {
      if (before.has(to)) return true;
      seen.set(from, before.add(to));
    }
    const proven = fitsWhole(asOne(source, narrow.resolve), target, { fits, wide, chosen });
    // What was proven under way may stand on what was not proven in the end.
    before.delete(to);
    return proven;
  };
  return fits(narrow.schema, wide.schema);
}

/** `false` in a schema's place is what `not: {}` says. */
function objectOf(schema: Schema): SchemaObject {
  if (typeof schema === 'object') return schema;
  return schema ? {} : { not: {} };
}

interface Step extends Fitting {
  readonly wide: Placed;
  readonly chosen: boolean;
}

function fitsWhole(narrow: SchemaObject, wide: SchemaObject, step: Step): boolean {
  const { oneOf, anyOf, ...rest } = narrow;
  const branches = oneOf ?? anyOf;
  if (branches === undefined) return impossible(narrow) || fitsAlone(narrow, wide, step);
  // A branch more is a name more for readers, and of two alike neither could be chosen.
  if (oneOf !== undefined && oneOf.length > (wide.oneOf?.length ?? oneOf.length)) return false;
  // Every branch has to fit, each with what stands beside them.
  const beside = oneOf === undefined || anyOf === undefined ? rest : { ...rest, anyOf };
  return branches.every((branch) =>
    step.fits({ allOf: [beside, branch] }, wide, step.chosen || oneOf !== undefined),
  );
}

function impossible({ not }: SchemaObject): boolean {
  return typeof not === 'object' && not !== null && Object.keys(not).length === 0;
}

function fitsAlone(narrow: SchemaObject, wide: SchemaObject, step: Step): boolean {
  const { allOf = [], oneOf, anyOf, ...rest } = wide;
  return (
    allOf.every((part) => step.fits(narrow, part, step.chosen)) &&
    (anyOf === undefined || fitsSome(narrow, anyOf, step)) &&
    (oneOf === undefined || fitsOne(narrow, oneOf, step)) &&
    keywordsAllFit(narrow, rest, step)
  );
}

function fitsSome(narrow: SchemaObject, choice: readonly Schema[], step: Step): boolean {
  const someTakes = (part: SchemaObject): boolean =>
    choice.some((branch) => step.fits(part, branch, step.chosen));
  if (someTakes(narrow)) return true;
  const types = typesIn(narrow);
  // One branch may take the strings and another the null.
  return types.length > 1 && types.every((type) => someTakes(ofType(narrow, type)));
}

/** What two branches of a `oneOf` take is refused, unless it was one of several before. */
function fitsOne(narrow: SchemaObject, choice: readonly Schema[], step: Step): boolean {
  if (step.chosen || choice.length === 1) return fitsSome(narrow, choice, step);
  const { resolve } = step.wide;
  return typesIn(narrow).every((type) => {
    const able = choice.filter((branch) => {
      const whole = asOne(resolve<SchemaObject>(objectOf(branch)), resolve);
      return typesIn(whole).some((other) => other === type || overlaps(type, other));
    });
    const [only, another] = able;
    return only !== undefined && another === undefined && step.fits(ofType(narrow, type), only);
  });
}

function overlaps(one: string, other: string): boolean {
  return ['integer', 'number'].includes(one) && ['integer', 'number'].includes(other);
}

function ofType(schema: SchemaObject, type: string): SchemaObject {
  return { ...schema, type, nullable: false };
}

function keywordsAllFit(narrow: SchemaObject, wide: SchemaObject, step: Step): boolean {
  return (
    typesFit(narrow, wide) &&
    valuesFit(narrow, wide) &&
    boundsFit(narrow, wide) &&
    keywordsFit(narrow, wide) &&
    objectsFit(narrow, wide, step) &&
    itemsFit(narrow, wide, step)
  );
}

function typesFit(narrow: SchemaObject, wide: SchemaObject): boolean {
  const allowed = typesIn(wide);
  return typesIn(narrow).every(
    (type) => allowed.includes(type) || (type === 'integer' && allowed.includes('number')),
  );
}

function itemsFit(narrow: SchemaObject, wide: SchemaObject, step: Step): boolean {
  if (wide.items === undefined || typesIn(narrow).every((type) => type === 'null')) return true;
  return step.fits(narrow.items ?? true, wide.items);
}

import type { Schema, SchemaObject } from '../../../description/description.ts';
import { typesIn } from './as-one.ts';
import type { Fitting } from './fitting.ts';

/** The objects of the narrow schema have what those of the wide one need, and no more than it lets. */
export function objectsFit(narrow: SchemaObject, wide: SchemaObject, fitting: Fitting): boolean {
  // Fields described beside a wrong type were meant, too.
  if (typesIn(narrow).every((type) => type === 'null')) return true;
  return (
    (wide.required ?? []).every((name) => narrow.required?.includes(name) === true) &&
    describedFit(narrow, wide, fitting) &&
    othersFit(narrow, wide, fitting)
  );
}

function describedFit(narrow: SchemaObject, wide: SchemaObject, fitting: Fitting): boolean {
  return Object.entries(wide.properties ?? {}).every(([name, property]) => {
    const own = narrow.properties?.[name] ?? closing(narrow);
    // Of a property that nothing is said of, anything may be sent.
    return fitting.fits(own ?? true, property);
  });
}

/** What the schema says of properties that it does not name, if it says something. */
function closing({ additionalProperties }: SchemaObject): Schema | undefined {
  return additionalProperties === true ? undefined : additionalProperties;
}

function othersFit(narrow: SchemaObject, wide: SchemaObject, fitting: Fitting): boolean {
  const allowed = closing(wide);
  if (allowed === undefined) return true;
  const known = wide.properties ?? {};
  return [
    ...Object.entries(narrow.properties ?? {})
      .filter(([name]) => !Object.hasOwn(known, name))
      .map(([, property]) => property),
    narrow.additionalProperties ?? true,
  ].every((property) => fitting.fits(property, allowed));
}

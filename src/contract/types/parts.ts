import type { Checker, Type } from './typescript.ts';
import { ts } from './typescript.ts';

/** The members of a union, without the `undefined` that an optional property has. */
export function partsOf(type: Type): readonly Type[] {
  const all = type.isUnion() ? type.types : [type];
  return all.filter(({ flags }) => (flags & nothing) === 0);
}

/** Those that can hold properties or items. */
export function objectsOf(type: Type): readonly Type[] {
  return partsOf(type).filter(({ flags }) => (flags & objects) !== 0);
}

/** What a list or a tuple holds, `undefined` for anything else. */
export function itemOf(type: Type, checker: Checker): Type | undefined {
  const isList = checker.isArrayType(type) || checker.isTupleType(type);
  return isList ? type.getNumberIndexType() : undefined;
}

/** `any` fits everything, so that nothing could be said; it comes of a name that leads nowhere. */
export function rejectAny(...types: readonly Type[]): void {
  if (types.some(({ flags }) => (flags & ts.TypeFlags.Any) !== 0)) {
    throw new Error('a $ref in it points at nothing.');
  }
}

const nothing = ts.TypeFlags.Undefined | ts.TypeFlags.Never;
const objects = ts.TypeFlags.Object | ts.TypeFlags.Intersection;

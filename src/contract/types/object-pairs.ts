import type { Checker, Type } from './typescript.ts';
import { ts } from './typescript.ts';

type Pair = readonly [old: Type, revised: Type];

type IsPair = (old: Type, revised: Type) => boolean;

/**
 * Which member of the old union became which of the new one: those of the same name, then those that
 * are the same, then those of the same properties, then the only two that are left.
 */
export function pairs(
  old: readonly Type[],
  revised: readonly Type[],
  checker: Checker,
): readonly Pair[] {
  const found: Pair[] = [];
  let [left, right] = [old, revised];
  const fits = (from: Type, to: Type): boolean => checker.isTypeAssignableTo(from, to);
  const stages: readonly IsPair[] = [
    (one, other) => nameOf(one) !== undefined && nameOf(one) === nameOf(other),
    (one, other) => fits(one, other) && fits(other, one),
    (one, other) => shapeOf(one, checker) === shapeOf(other, checker),
    () => left.length === 1 && right.length === 1,
  ];
  for (const isPair of stages) {
    for (const one of left) {
      const other = right.find((each) => isPair(one, each));
      if (other === undefined) continue;
      found.push([one, other]);
      left = left.filter((each) => each !== one);
      right = right.filter((each) => each !== other);
    }
  }
  return found;
}

/** "User" of `components["schemas"]["User"]`; an inline type has none. */
export function nameOf(type: Type): string | undefined {
  const property = type.getSymbol()?.declarations?.[0]?.parent;
  if (!property || !ts.isPropertySignature(property)) return undefined;
  const group = property.parent.parent;
  if (!ts.isPropertySignature(group) || group.name.getText() !== 'schemas') return undefined;
  const { name } = property;
  return ts.isIdentifier(name) || ts.isStringLiteral(name) ? name.text : undefined;
}

function shapeOf(type: Type, checker: Checker): string {
  if (checker.isArrayType(type) || checker.isTupleType(type)) return '[]';
  const names = checker.getPropertiesOfType(type).map((each) => each.getName());
  return JSON.stringify(names.toSorted());
}

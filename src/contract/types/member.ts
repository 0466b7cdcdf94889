import { partsOf } from './parts.ts';
import type { Checker, Type, TypeSymbol } from './typescript.ts';
import { ts } from './typescript.ts';

/** A property, unless it is `name?: never`, by which openapi-typescript says that there is none. */
export function symbolIn(
  type: Type | undefined,
  name: string,
  checker: Checker,
): TypeSymbol | undefined {
  const symbol = type && checker.getNonNullableType(type).getProperty(name);
  return symbol && partsOf(checker.getTypeOfSymbol(symbol)).length > 0 ? symbol : undefined;
}

/** The type of what is at the end of these names, `undefined` where one of them is missing. */
export function memberOf(
  type: Type | undefined,
  checker: Checker,
  ...names: readonly string[]
): Type | undefined {
  let found = type;
  for (const name of names) {
    const symbol = symbolIn(found, name, checker);
    found = symbol && checker.getTypeOfSymbol(symbol);
  }
  return found;
}

export function namesOf(type: Type | undefined, checker: Checker): readonly string[] {
  const given = type && checker.getNonNullableType(type);
  return given ? checker.getPropertiesOfType(given).map((each) => each.getName()) : [];
}

export function isOptional(symbol: TypeSymbol): boolean {
  return (symbol.flags & ts.SymbolFlags.Optional) !== 0;
}

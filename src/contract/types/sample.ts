import type { Step } from './misfits.ts';
import { nameOf } from './object-pairs.ts';
import { itemOf, objectsOf, partsOf } from './parts.ts';
import { quoted } from './quoted.ts';
import { keyText, typeText } from './type-text.ts';
import type { Checker, Type } from './typescript.ts';
import { ts } from './typescript.ts';

export interface Wanted {
  /** The way to what has to be in it. */
  readonly steps: readonly Step[];
  /** What stands there. */
  readonly value: (type: Type) => string;
}

/** The smallest expression of a type: what is required and what is wanted, and no more. */
export function sampleOf(type: Type, checker: Checker, wanted?: Wanted, depth = 0): string {
  const [step, ...steps] = wanted?.steps ?? [];
  if (wanted && step === undefined) return wanted.value(type);
  const rest = wanted && { steps, value: wanted.value };
  if (step?.kind === 'member') {
    const named = objectsOf(type).find((part) => nameOf(part) === step.name);
    return named ? inner(named, rest) : plain(partsOf(type)[0]);
  }
  for (const part of step ? objectsOf(type) : []) {
    if (step?.kind === 'property' && part.getProperty(step.name)) return fields(part, step.name);
    const item = step?.kind === 'item' && itemOf(part, checker);
    if (item) return `[${inner(item, rest)}]`;
    const other = step?.kind === 'other' && part.getStringIndexType();
    if (other) return fields(part, undefined, [`key: ${inner(other, rest)}`]);
  }
  return plain(partsOf(type)[0]);

  function plain(part: Type | undefined): string {
    if (part === undefined) return 'undefined';
    if (part.flags & ts.TypeFlags.TemplateLiteral) return templateText(part, checker);
    if (part.flags & ts.TypeFlags.String) return `'x'`;
    if (part.flags & ts.TypeFlags.Number) return '1';
    if (part.flags & ts.TypeFlags.Unknown) return '{}';
    if (objectsOf(part).length === 0) return typeText(part, checker);
    if (part.getSymbol()?.getName() === 'Date') return 'new Date()';
    if (checker.isTupleType(part)) {
      const items = part.getProperties().filter((each) => /^\d+$/.test(each.getName()));
      return `[${items.map((item) => inner(checker.getTypeOfSymbol(item))).join(', ')}]`;
    }
    return itemOf(part, checker) ? '[]' : fields(part);
  }

  function fields(owner: Type, name?: string, more: readonly string[] = []): string {
    // A type that requires itself has no value.
    if (depth > 8) return '{}';
    const entries = checker
      .getPropertiesOfType(owner)
      .filter((each) => each.getName() === name || !(each.flags & ts.SymbolFlags.Optional))
      .map((each) => {
        const value = checker.getTypeOfSymbol(each);
        const own = each.getName() === name ? rest : undefined;
        return `${keyText(each.getName())}: ${inner(value, own)}`;
      });
    const all = [...entries, ...more];
    return all.length > 0 ? `{ ${all.join(', ')} }` : '{}';
  }

  function inner(value: Type, own?: Wanted): string {
    return sampleOf(value, checker, own, depth + 1);
  }
}

/** An expression that a type does not take. */
export function otherThan(type: Type): string {
  const takes = (flags: ts.TypeFlags): boolean =>
    partsOf(type).some((part) => (part.flags & flags) !== 0);
  if (!takes(ts.TypeFlags.StringLike)) return `'x'`;
  return takes(ts.TypeFlags.NumberLike) ? 'null' : '1';
}

/** 'USx' of `US${string}`. */
function templateText(part: Type, checker: Checker): string {
  const text = typeText(part, checker).slice(1, -1);
  return quoted(text.replaceAll('${string}', 'x').replaceAll('${number}', '1'));
}

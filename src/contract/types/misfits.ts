import { isOptional } from './member.ts';
import { nameOf, pairs } from './object-pairs.ts';
import { itemOf, objectsOf, partsOf, rejectAny } from './parts.ts';
import type { Checker, Type, TypeSymbol } from './typescript.ts';
import { ts } from './typescript.ts';

/** What a caller sends has to fit the new type; what a caller receives has to fit the old one. */
export type Way = 'sent' | 'received';

/** From the outside in; `member`: that component of a union, `other`: any key that has no name. */
export type Step =
  | { readonly kind: 'property'; readonly name: string }
  | { readonly kind: 'member'; readonly name: string }
  | { readonly kind: 'item' }
  | { readonly kind: 'other' };

/** The innermost place at which what fitted the old type does not fit the new one. */
export interface Misfit {
  readonly steps: readonly Step[];
  /**
   * `lost`: the property is gone; `needed`: it must now be sent; `optional`: it may now be missing;
   * `values`: other values; `keys`: names of one's own are no longer taken or given.
   */
  readonly change: 'lost' | 'needed' | 'optional' | 'values' | 'keys';
  /** Absent for what is new. */
  readonly old?: Type;
  /** Absent for what is gone. */
  readonly revised?: Type;
  /** The parts of the source's type that do not fit. */
  readonly unfit: readonly Type[];
}

export type FindMisfits = (old: Type, revised: Type, way: Way) => readonly Misfit[];

/** Finds each pair of types once, however many places lead to it. */
export function misfitFinder(checker: Checker): FindMisfits {
  const known = { sent: new Map<Type, ByType>(), received: new Map<Type, ByType>() };
  // Pairs that were come upon while they were being walked.
  const met: Memo[] = [];

  function find(old: Type, revised: Type, way: Way): readonly Misfit[] {
    rejectAny(old, revised);
    if (old === revised) return [];
    const [source, target] = way === 'sent' ? [old, revised] : [revised, old];
    const unfit = partsOf(source).filter((part) => !checker.isTypeAssignableTo(part, target));
    const inner: Misfit[] = [];
    const explained = new Set<Type>();
    const [before, after] = [objectsOf(old), objectsOf(revised)];
    const isUnion = before.length > 1 || after.length > 1;
    for (const [one, other] of pairs(before, after, checker)) {
      const [from, to] = way === 'sent' ? [one, other] : [other, one];
      // It fits another member of the union, be it that the two changed places.
      if (isUnion && !unfit.includes(from) && !checker.isTypeAssignableTo(from, to)) continue;
      const { misfits, open } = remembered(one, other, way);
      inner.push(...(isUnion ? ofMember(one, misfits) : misfits));
      if (misfits.length > 0 || open.size > 0) explained.add(from);
    }
    const rest = unfit.filter((part) => !explained.has(part));
    if (rest.length === 0) return inner;
    return [{ steps: [], change: 'values', old, revised, unfit: rest }, ...inner];
  }

  function remembered(old: Type, revised: Type, way: Way): Memo {
    const byType: ByType = known[way].get(old) ?? new Map();
    known[way].set(old, byType);
    const before = byType.get(revised);
    if (before !== undefined) {
      if (before.isOpen) met.push(before);
      else met.push(...before.open);
      return before.isOpen ? { ...before, open: new Set([before]) } : before;
    }
    const memo: Memo = { misfits: [], open: new Set(), isOpen: true };
    byType.set(revised, memo);
    const start = met.length;
    memo.misfits = inObjects(old, revised, way);
    memo.open = new Set(met.slice(start).filter((each) => each.isOpen && each !== memo));
    memo.isOpen = false;
    return memo;
  }

  function inObjects(old: Type, revised: Type, way: Way): readonly Misfit[] {
    const [oldItem, newItem] = [itemOf(old, checker), itemOf(revised, checker)];
    if (oldItem && newItem) return under({ kind: 'item' }, find(oldItem, newItem, way));
    // A list that became an object, or the reverse: the caller tells it as a whole.
    if (oldItem || newItem) return [];
    return [
      ...checker.getPropertiesOfType(old).flatMap((one) => inProperty(one, revised, way)),
      ...(way === 'sent' ? needed(old, revised) : []),
      ...inOtherKeys(old, revised, way),
    ];
  }

  function inProperty(one: TypeSymbol, revised: Type, way: Way): readonly Misfit[] {
    const old = checker.getTypeOfSymbol(one);
    const step: Step = { kind: 'property', name: one.getName() };
    // `never` is how openapi-typescript says that there is none.
    if (partsOf(old).length === 0) return [];
    const other = revised.getProperty(one.getName());
    const value = other ? checker.getTypeOfSymbol(other) : otherKeys(revised);
    if (value === undefined || partsOf(value).length === 0) {
      return [{ steps: [step], change: 'lost', old, unfit: [] }];
    }
    if (other === undefined) {
      const isGiven = way === 'sent' || isOptional(one);
      const fits = isGiven && find(old, value, way).length === 0;
      return fits ? [] : [{ steps: [step], change: 'lost', old, unfit: [] }];
    }
    const [before, after] = [isOptional(one), isOptional(other)];
    const change = way === 'sent' ? before && !after && 'needed' : !before && after && 'optional';
    const inner = under(step, find(old, value, way));
    return change ? [{ steps: [step], change, old, revised: value, unfit: [] }, ...inner] : inner;
  }

  function needed(old: Type, revised: Type): readonly Misfit[] {
    return checker
      .getPropertiesOfType(revised)
      .filter((each) => !isOptional(each) && old.getProperty(each.getName()) === undefined)
      .map((each) => ({
        steps: [{ kind: 'property', name: each.getName() }],
        change: 'needed',
        revised: checker.getTypeOfSymbol(each),
        unfit: [],
      }));
  }

  function inOtherKeys(old: Type, revised: Type, way: Way): readonly Misfit[] {
    const [before, after] = [otherKeys(old), otherKeys(revised)];
    if (before === undefined || partsOf(before).length === 0) return [];
    if (after !== undefined) return under({ kind: 'other' }, find(before, after, way));
    return [{ steps: [], change: 'keys', old: before, unfit: [] }];
  }

  function otherKeys(type: Type): Type | undefined {
    return checker.getIndexTypeOfType(type, ts.IndexKind.String);
  }

  return find;
}

type ByType = Map<Type, Memo>;

/** What is known of a pair, and while it is open, that it leads back to itself. */
interface Memo {
  misfits: readonly Misfit[];
  /** The pairs that are walked already and will tell what is amiss. */
  open: ReadonlySet<Memo>;
  isOpen: boolean;
}

function ofMember(type: Type, misfits: readonly Misfit[]): readonly Misfit[] {
  const name = nameOf(type);
  return name === undefined ? misfits : under({ kind: 'member', name }, misfits);
}

function under(step: Step, misfits: readonly Misfit[]): readonly Misfit[] {
  return misfits.map((misfit) => ({ ...misfit, steps: [step, ...misfit.steps] }));
}

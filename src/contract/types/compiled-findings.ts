import { callText } from './call-text.ts';
import { callsOf } from './calls.ts';
import { causeFinding } from './cause-finding.ts';
import { causesOf } from './causes.ts';
import type { Finding } from './findings.ts';
import { lostCalls } from './lost-calls.ts';
import { lostNames } from './lost-names.ts';
import { misfitFinder } from './misfits.ts';
import { keyOf } from './operation-nodes.ts';
import { programOf, type Declared, type Program } from './program.ts';
import type { DocumentPair, TypesFailure } from './types-result.ts';

/** Everything that the types of these pairs say, all in one program. */
export function compiledFindings<
  Pair extends DocumentPair & { readonly types: readonly [base: string, revision: string] },
>(pairs: readonly Pair[]): ReadonlyMap<Pair, readonly Finding[] | TypesFailure> {
  const program = programOf(pairs.flatMap(({ types }) => types));
  return new Map(
    pairs.map((pair, index) => {
      const [base, revision] = program.declared.slice(2 * index);
      return [pair, found(pair, base, revision, program)];
    }),
  );
}

function found(
  pair: DocumentPair,
  base: Declared | undefined,
  revision: Declared | undefined,
  program: Program,
): readonly Finding[] | TypesFailure {
  const [old, revised] = [readable(base, 'base'), readable(revision, 'revision')];
  if ('failure' in old) return old;
  if ('failure' in revised) return revised;
  try {
    return allFindings(pair, old, revised, program);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { failure: `The types of the two documents cannot be compared: ${why}` };
  }
}

function readable(declared: Declared | undefined, side: string): Declared | TypesFailure {
  if (declared?.fault)
    return { failure: `The types of the ${side} are no TypeScript: ${declared.fault}` };
  if (declared?.paths) return declared;
  return { failure: `The types of the ${side} declare no paths.` };
}

function allFindings(
  pair: DocumentPair,
  base: Declared,
  revision: Declared,
  { checker, nothing }: Program,
): readonly Finding[] {
  const before = callsOf(pair.base, base, checker);
  const after = new Map(
    callsOf(pair.revision, revision, checker).map((each) => [keyOf(each), each]),
  );
  const common = before.flatMap((old) => {
    const revised = after.get(keyOf(old));
    return revised ? [[old, revised] as const] : [];
  });
  const byKey = new Map(before.map((each) => [keyOf(each), each]));
  const lost = lostCalls(pair, (each) => {
    const call = byKey.get(keyOf(each));
    return call && callText(call, checker);
  });
  const causes = causesOf(pair, common, { checker, nothing, find: misfitFinder(checker) });
  return [...lost, ...causes.map((each) => causeFinding(each, checker)), ...lostNames(pair)];
}

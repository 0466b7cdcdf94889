import { isDeepStrictEqual } from 'node:util';
import type { OpenApiDocument } from '../../description/document.ts';
import { changedPart } from './changed-part.ts';
import { danglingRef } from './dangling-ref.ts';
import { reported, type Finding } from './findings.ts';
import { lostCalls } from './lost-calls.ts';
import { lostNames } from './lost-names.ts';
import { operationNodes } from './operation-nodes.ts';
import type { DocumentPair, TypesFailure, TypesOptions, TypesResult } from './types-result.ts';

export type { DocumentPair, TypesFailure, TypesOptions, TypesResult } from './types-result.ts';

/** Would code that compiles against the base still compile? Throws where that cannot be told. */
export async function compareTypes(
  base: OpenApiDocument,
  revision: OpenApiDocument,
  options: TypesOptions,
): Promise<TypesResult> {
  const [result] = await compareManyTypes([{ base, revision }], options);
  if (result && !('failure' in result)) return result;
  throw new Error(result?.failure);
}

/** The same for many pairs, which are compiled together: one answer for each, in their order. */
export async function compareManyTypes(
  pairs: readonly DocumentPair[],
  { typesOf, severities }: TypesOptions,
): Promise<readonly (TypesResult | TypesFailure)[]> {
  const typed: readonly Typed[] = await Promise.all(pairs.map((pair) => typedPair(pair, typesOf)));
  const found = await foundIn(typed);
  return found.map((findings) => {
    if ('failure' in findings) return findings;
    const all = findings.flatMap((finding) => reported(finding, severities));
    return { clientBreaking: all.some(({ severity }) => severity === 'error'), findings: all };
  });
}

type Typed = TypesFailure | TypedPair;

interface TypedPair extends DocumentPair {
  readonly types: readonly [base: string, revision: string];
}

async function typedPair(pair: DocumentPair, typesOf: TypesOptions['typesOf']): Promise<Typed> {
  if (isDeepStrictEqual(pair.base, pair.revision)) return { ...pair, types: ['', ''] };
  const part = changedPart(pair);
  const isAlike = [part.base, part.revision].every((each) => operationNodes(each).length === 0);
  const texts: string[] = [];
  for (const side of ['base', 'revision'] as const) {
    const dangling = danglingRef(pair[side]);
    if (dangling !== undefined) {
      return {
        failure: `The ${side} cannot be compared: $ref ${dangling} points at nothing in it.`,
      };
    }
    try {
      texts.push(isAlike ? '' : await typesOf(part[side]));
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      return { failure: `The types of the ${side} could not be made: ${why}` };
    }
  }
  const [base = '', revision = ''] = texts;
  return { ...pair, types: [base, revision] };
}

async function foundIn(
  typed: readonly Typed[],
): Promise<readonly (readonly Finding[] | TypesFailure)[]> {
  const differing = typed.filter(
    (each): each is TypedPair => !('failure' in each) && each.types[0] !== each.types[1],
  );
  // The compiler is heavy: it is loaded only where there is something to compile.
  const compiled =
    differing.length > 0
      ? (await import('./compiled-findings.ts')).compiledFindings(differing)
      : new Map<DocumentPair, never>();
  return typed.map((each) => {
    if ('failure' in each) return each;
    return compiled.get(each) ?? [...lostCalls(each, () => undefined), ...lostNames(each)];
  });
}

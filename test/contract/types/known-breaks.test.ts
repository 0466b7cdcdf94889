import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { typesOf } from '../../../src/cli/contract/types-of.ts';
import { compareManyTypes, type TypesResult } from '../../../src/contract/types/compare-types.ts';
import type { OpenApiDocument } from '../../../src/description/description.ts';
import { hasSharedData, needsSharedData } from '../../helpers/shared-data.ts';
import { allPairs, type Pair } from '../diff/pairs.ts';
import { knownAlarms } from './known-alarms.ts';

interface CuratedEvent {
  readonly name: string;
  readonly base: string;
  readonly revision: string;
  readonly tsClientBreaking: boolean;
}

const history = new URL('../../../../shared/data/history/', import.meta.url);

describe.skipIf(!hasSharedData)(`pairs with known breaks${needsSharedData}`, () => {
  it.each([
    // Many breaks on the wire, such as a shorter maximum, cannot be seen in types.
    { set: 'cases', precision: 0.84, recall: 0.59 },
    { set: 'reversed', precision: 0.75, recall: 0.62 },
    { set: 'generated', precision: 0.946, recall: 0.42 },
  ])('are judged well enough: $set', async ({ set, precision, recall }) => {
    const pairs = allPairs().filter((pair) => pair.set === set);
    const judged = await judgedBreaking(pairs);
    const right = pairs.filter((pair) => pair.breaking && judged.has(pair)).length;
    expect(right / judged.size).toBeGreaterThanOrEqual(precision);
    expect(right / pairs.filter(({ breaking }) => breaking).length).toBeGreaterThanOrEqual(recall);
    const alarms = [...judged].filter(({ breaking }) => !breaking).map(({ name }) => name);
    const known = Object.values(knownAlarms).flat();
    const expected = known.filter((each) => each.startsWith(`${set} `));
    expect(alarms.map((name) => `${set} ${name}`).toSorted()).toEqual(expected.toSorted());
  });

  it('have findings that point at something in the revision', async () => {
    const pairs = allPairs().filter(({ set }, at) => set !== 'history' && at % 4 === 0);
    const documents = pairs.map(({ read }) => read());
    const results = await compared(documents);
    const pointers = results.flatMap(({ findings }, at) =>
      findings.map(({ pointer }) => ({ pointer, revision: documents[at]?.[1] })),
    );
    expect(pointers.length).toBeGreaterThan(100);
    const missing = pointers.filter(({ pointer, revision }) => !isThere(revision, pointer));
    expect(missing.map(({ pointer }) => pointer)).toEqual([]);
  });

  it('are judged as a person judged the history', async () => {
    const events: readonly CuratedEvent[] = JSON.parse(
      readFileSync(new URL('conversations-curated.json', history), 'utf8'),
    );
    const results = await compared(
      events.map(({ base, revision }) => [published(base), published(revision)] as const),
    );
    const judged = events.map(({ name }, at) => [name, results[at]?.clientBreaking]);
    expect(judged).toEqual(events.map((event) => [event.name, event.tsClientBreaking]));
  });
});

async function judgedBreaking(pairs: readonly Pair[]): Promise<ReadonlySet<Pair>> {
  const results = await compared(pairs.map(({ read }) => read()));
  return new Set(pairs.filter((_, at) => results[at]?.clientBreaking));
}

async function compared(
  pairs: readonly (readonly [base: OpenApiDocument, revision: OpenApiDocument])[],
): Promise<readonly TypesResult[]> {
  const all = await compareManyTypes(
    pairs.map(([base, revision]) => ({ base, revision })),
    { typesOf },
  );
  return all.map((result) => {
    if ('failure' in result) throw new Error(result.failure);
    return result;
  });
}

function published(file: string): OpenApiDocument {
  return JSON.parse(gunzipSync(readFileSync(new URL(file, history))).toString('utf8'));
}

/** RFC 6901, without following any `$ref`. */
function isThere(document: unknown, pointer: string): boolean {
  let node: unknown = document;
  for (const part of pointer.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof node !== 'object' || node === null || !Object.hasOwn(node, key)) return false;
    node = Reflect.get(node, key);
  }
  return true;
}

import { constantFrom, letrec, oneof, sample, subarray, tuple, type Arbitrary } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typesOf } from '../../../src/cli/contract/types-of.ts';
import { compareManyTypes } from '../../../src/contract/types/compare-types.ts';
import type { OpenApiDocument, Schema } from '../../../src/description/document.ts';
import { answering, json, objectOf, taking } from './documents.ts';

const nothing: Expected = { clientBreaking: false, findings: [] };

const { schema } = letrec<{ schema: Schema }>((tie) => ({
  schema: oneof(
    { maxDepth: 3, depthSize: 'medium' },
    constantFrom<Schema>(
      { type: 'string' },
      { type: 'number' },
      { type: ['boolean', 'null'] },
      { type: 'string', enum: ['a', 'b'] },
      { type: 'string', pattern: '^US[0-9a-f]{32}$' },
      { const: 3 },
      {},
    ),
    tie('schema').map((items): Schema => ({ type: 'array', items })),
    tie('schema').map((additionalProperties): Schema => ({ type: 'object', additionalProperties })),
    tuple(tie('schema'), tie('schema')).map((oneOf): Schema => ({ oneOf })),
    tuple(tie('schema'), tie('schema'), subarray(['one', 'two'])).map(([one, two, required]) =>
      objectOf({ one, two }, required),
    ),
  ),
}));

/** One that answers and takes what is drawn. */
const document = tuple(schema, schema).map(([sent, answered]) =>
  apiOf(sent, { type: 'array', items: answered }),
);

describe('laws of the types', () => {
  it('find nothing in a document beside itself, whatever the order of its keys', async () => {
    expect(
      await breakersOf(document, (base) => ({ base, revision: reversedKeys(base) }), nothing),
    ).toEqual([]);
  });

  it('find nothing where an operation is added', async () => {
    expect(
      await breakersOf(document, (base) => ({ base, revision: withMore(base) }), nothing),
    ).toEqual([]);
  });

  it('find a call lost where that is undone', async () => {
    const lost = { clientBreaking: true, findings: [{ id: 'types/call-lost' }] };
    expect(
      await breakersOf(document, (base) => ({ base: withMore(base), revision: base }), lost),
    ).toEqual([]);
  });

  it('find nothing where a schema becomes a component', async () => {
    const inBoth = schema.map((each) => ({
      base: apiOf(each, each),
      revision: {
        ...apiOf({ $ref: '#/components/schemas/It' }, { $ref: '#/components/schemas/It' }),
        components: { schemas: { It: each } },
      },
    }));
    expect(await breakersOf(inBoth, (pair) => pair, nothing)).toEqual([]);
  });

  it('find one thing where a field that was always sent may now be missing', async () => {
    const pair = schema.map((each) => ({
      base: answering(objectOf({ it: each }, ['it'])),
      revision: answering(objectOf({ it: each })),
    }));
    const found = { clientBreaking: true, findings: [{ id: 'types/answer-no-longer-fits' }] };
    expect(await breakersOf(pair, (both) => both, found)).toEqual([]);
  });

  it('find one thing where a field must now be sent', async () => {
    const pair = schema.map((each) => ({
      base: taking(objectOf({ it: each })),
      revision: taking(objectOf({ it: each }, ['it'])),
    }));
    const found = { clientBreaking: true, findings: [{ id: 'types/request-no-longer-fits' }] };
    expect(await breakersOf(pair, (both) => both, found)).toEqual([]);
  });
});

/** Which of a hundred pairs are judged otherwise; compiled together, for the compiler is slow to begin. */
async function breakersOf<T>(
  arbitrary: Arbitrary<T>,
  pairOf: (value: T) => { base: OpenApiDocument; revision: OpenApiDocument },
  { clientBreaking, findings }: Expected,
): Promise<readonly string[]> {
  const pairs = sample(arbitrary, { numRuns: 100, seed }).map(pairOf);
  const results = await compareManyTypes(pairs, { typesOf });
  return results.flatMap((result, at) => {
    const isRight =
      'findings' in result &&
      result.clientBreaking === clientBreaking &&
      result.findings.map(({ id }) => id).join() === findings.map(({ id }) => id).join();
    return isRight ? [] : [JSON.stringify([result, pairs[at]])];
  });
}

interface Expected {
  readonly clientBreaking: boolean;
  readonly findings: readonly { readonly id: string }[];
}

const seed = Number(process.env['FAST_CHECK_SEED'] ?? 7);

function apiOf(sent: Schema, answered: Schema): OpenApiDocument {
  const responses = { 200: { description: 'ok', content: json(answered) } };
  return taking(sent, { operation: { responses } });
}

function withMore(api: OpenApiDocument): OpenApiDocument {
  const get = { operationId: 'ListToy', responses: { 204: { description: 'ok' } } };
  return { ...api, paths: { ...api.paths, '/toys': { get } } };
}

function reversedKeys<T>(value: T): T;
function reversedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each: unknown) => reversedKeys(each));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toReversed();
  return Object.fromEntries(entries.map(([key, each]) => [key, reversedKeys(each)]));
}

import { describe, expect, it } from 'vitest';
import { diffDocuments } from '../../../src/contract/diff/diff-documents.ts';
import { filters } from '../../../src/contract/diff/filters/filters.ts';
import type { Schema } from '../../../src/description/description.ts';
import { documentOf, type Parts } from './documents.ts';

interface Twins {
  readonly filter: string;
  readonly what: string;
  readonly base: Parts;
  /** A rule speaks, and the filter lets it go … */
  readonly safe: Parts;
  /** … but not this one. */
  readonly breaking: Parts;
}

const today = '2026-06-15';
const text: Schema = { type: 'string' };
const over = { deprecated: true, 'x-sunset': '2026-05-31' };
const gone = { root: { paths: { '/other': other() } } };
const scheme = (type: object, used: boolean): Parts => ({
  root: {
    components: { securitySchemes: { key: type } },
    ...(used && { security: [{ key: [] }] }),
  },
});

const bodies = (what: string, base: Schema, safe: Schema, breaking: Schema): Twins => ({
  filter: 'still-fits',
  what,
  base: { body: base },
  safe: { body: safe },
  breaking: { body: breaking },
});

const twins: readonly Twins[] = [
  bodies(
    'a divisor as multipleOf',
    { type: 'number', multipleOf: 6 },
    { type: 'number', multipleOf: 3 },
    { type: 'number', multipleOf: 4 },
  ),
  bodies('a const as enum of one', { const: 'a' }, { enum: ['a'] }, { enum: ['b'] }),
  bodies('a const among more', { const: 'a' }, { enum: ['a', 'b'] }, { enum: ['b', 'c'] }),
  bodies(
    'a wrap with null',
    text,
    { oneOf: [text, { type: 'null' }] },
    { oneOf: [{ type: 'integer' }, { type: 'null' }] },
  ),
  bodies('a wrap of one', text, { oneOf: [text] }, { oneOf: [{ ...text, minLength: 2 }] }),
  bodies('a wrap of one undone', { anyOf: [text] }, text, { type: 'integer' }),
  bodies(
    'an allOf with words alone',
    { type: 'object' },
    { type: 'object', allOf: [{ description: 'A thing' }] },
    { type: 'object', allOf: [{ required: ['a'] }] },
  ),
  bodies(
    'a constraint moved into an allOf',
    { type: 'string', maxLength: 5 },
    { allOf: [{ type: 'string' }, { maxLength: 5 }] },
    { allOf: [{ type: 'string' }, { maxLength: 4 }] },
  ),
  bodies(
    'a oneOf that was one',
    { type: 'object', required: ['a', 'b'], properties: { a: text, b: text } },
    { oneOf: [{ type: 'object', required: ['a', 'b'], properties: { a: text, b: text } }] },
    {
      oneOf: [
        { type: 'object', required: ['a'], properties: { a: text, b: text } },
        { type: 'object', required: ['b'], properties: { a: text, b: text } },
      ],
    },
  ),
  {
    filter: 'still-fits',
    what: 'a null taken from an answer',
    base: { answer: { oneOf: [text, { type: 'null' }] } },
    safe: { answer: text },
    breaking: { answer: { oneOf: [{ type: ['string', 'integer'] }, { type: 'null' }] } },
  },
  {
    filter: 'operation-id',
    what: 'another name of the operation',
    base: {},
    safe: { operation: { operationId: 'makeThing' } },
    breaking: { operation: { operationId: 'makeThing', security: [{ key: [] }] } },
  },
  {
    filter: 'error-status',
    what: 'an error that is not told of',
    base: { responses: { 404: { description: 'No' }, 201: { description: 'Made' } } },
    safe: { responses: { 201: { description: 'Made' } } },
    breaking: { responses: { 404: { description: 'No' } } },
  },
  {
    filter: 'error-status',
    what: 'the default beside a success',
    base: { responses: { default: { description: 'Any' } } },
    safe: {},
    breaking: { operation: { responses: { default: { description: 'Any' } } } },
  },
  {
    filter: 'after-sunset',
    what: 'an operation whose day is over',
    base: { ...gone, operation: over },
    safe: gone,
    breaking: gone,
  },
  {
    filter: 'unused-scheme',
    what: 'a scheme that nobody asks for',
    base: scheme({ type: 'apiKey', in: 'header', name: 'a' }, false),
    safe: scheme({ type: 'apiKey', in: 'header', name: 'b' }, false),
    breaking: scheme({ type: 'apiKey', in: 'header', name: 'b' }, true),
  },
  {
    filter: 'empty-name',
    what: 'a required field without a name',
    base: { body: { type: 'object', required: ['a'] } },
    safe: { body: { type: 'object', required: ['a', ''] } },
    breaking: { body: { type: 'object', required: ['a', 'b'] } },
  },
  {
    filter: 'annotation-format',
    what: 'a format that no validator holds to',
    base: { body: { type: 'integer' } },
    safe: { body: { type: 'integer', format: 'int64' } },
    breaking: { body: { type: 'integer', format: 'int32' } },
  },
  {
    filter: 'parameter-as-text',
    what: 'a number that may be a text',
    base: { query: { schema: { type: 'integer' } } },
    safe: { query: { schema: { type: 'string' } } },
    breaking: { query: { schema: { type: 'boolean' } } },
  },
  {
    filter: 'parameter-as-text',
    what: 'a text that may be a list',
    base: { query: { schema: text } },
    safe: { query: { schema: { type: 'array', items: text } } },
    breaking: { query: { explode: false, schema: { type: 'array', items: { type: 'integer' } } } },
  },
  {
    filter: 'on-no-wire',
    what: 'a write-only field of an answer',
    base: { answer: { type: 'object', properties: { a: { ...text, writeOnly: true } } } },
    safe: { answer: { type: 'object', properties: { a: { type: 'integer', writeOnly: true } } } },
    breaking: { answer: { type: 'object', properties: { a: { type: 'integer' } } } },
  },
];

describe('a filter', () => {
  it.each(twins.filter(({ filter }) => filter !== 'after-sunset'))(
    '$filter lets $what go, and not its like',
    async ({ filter, base, safe, breaking }) => {
      const before = documentOf(base);
      const lesser = await diffDocuments(before, documentOf(safe), { today });
      expect(lesser.findings.flatMap(({ labels }) => labels)).toContain(filter);
      expect(lesser.breaking).toBe(false);
      expect((await diffDocuments(before, documentOf(breaking), { today })).breaking).toBe(true);
    },
  );

  it.each<[NonNullable<Parts['operation']>, boolean]>([
    [over, false],
    [{ ...over, 'x-sunset': '2026-06-15' }, true],
    [{ ...over, 'x-sunset': '2026-13-45' }, true],
    [{ deprecated: true }, true],
    [{ 'x-sunset': '2026-05-31' }, true],
  ])('after-sunset lets an operation with %j go: %j', async (operation, breaking) => {
    const kept = { '/other': other() };
    const { paths } = documentOf({ operation });
    const base = { ...documentOf({}), paths: { ...paths, ...kept } };
    const result = await diffDocuments(base, { ...base, paths: kept }, { today });
    expect(result.breaking).toBe(breaking);
    const labels = result.findings.flatMap((finding) => finding.labels);
    expect(labels.includes('after-sunset')).toBe(!breaking);
  });

  it.each(filters)('$name has twins and a reason', ({ name, reason }) => {
    expect(twins.map(({ filter }) => filter)).toContain(name);
    expect(reason).toMatch(/^[A-Z].*\.$/);
  });
});

function other(): object {
  return { get: { operationId: 'other', responses: { 204: { description: 'Nothing' } } } };
}

import { describe, expect, it } from 'vitest';
import type { Schema } from '../../../src/description/description.ts';
import { diffDocuments } from '../../../src/contract/diff/diff-documents.ts';
import { rules } from '../../../src/contract/diff/rules/rules.ts';
import { documentOf, json, type Parts } from './documents.ts';

interface Twins {
  readonly id: string;
  readonly base: Parts;
  /** The rule speaks of this one … */
  readonly found: Parts;
  /** … and not of this one. */
  readonly near: Parts;
}

const object = (properties: Readonly<Record<string, Schema>>): Schema => ({
  type: 'object',
  properties,
});
const today = '2026-06-15';

const twins: readonly Twins[] = [
  {
    id: 'contract/required-body-added',
    base: {},
    found: { operation: { requestBody: { required: true, content: json({}) } } },
    near: { body: {} },
  },
  {
    id: 'contract/media-type-schema-added',
    base: { operation: { requestBody: { content: { 'text/plain': {} } } } },
    found: {
      operation: { requestBody: { content: { 'text/plain': { schema: { type: 'string' } } } } },
    },
    near: { operation: { requestBody: { content: { 'text/plain': { schema: {} } } } } },
  },
  {
    id: 'contract/media-type-schema-added',
    base: { answer: { type: 'string' } },
    found: { responses: { 200: { description: 'Done', content: { 'application/json': {} } } } },
    near: { answer: { type: 'string', description: 'A word' } },
  },
  {
    id: 'contract/header-became-optional',
    base: { headers: { 'X-Id': { required: true, schema: { type: 'string' } } } },
    found: { headers: { 'X-Id': { schema: { type: 'string' } } } },
    near: { headers: { 'X-Id': { required: true, schema: { type: 'string', minLength: 2 } } } },
  },
  {
    id: 'contract/parameter-default-changed',
    base: { query: { schema: { type: 'string', default: 'a' } } },
    found: { query: { schema: { type: 'string', default: 'b' } } },
    near: { query: { required: true, schema: { type: 'string', default: 'b' } } },
  },
  {
    id: 'contract/default-changed',
    base: { body: object({ a: { type: 'string', default: 'a' } }) },
    found: { body: object({ a: { type: 'string', default: 'b' } }) },
    near: { body: object({ a: { type: 'string', default: 'a', title: 'A' } }) },
  },
  {
    id: 'contract/contains-count-changed',
    base: { body: { type: 'array', contains: { const: 1 }, minContains: 1, items: {} } },
    found: { body: { type: 'array', contains: { const: 1 }, minContains: 2, items: {} } },
    near: { body: { type: 'array', contains: { const: 1 }, minContains: 0, items: {} } },
  },
  {
    id: 'contract/dependent-required-changed',
    base: { body: { type: 'object', dependentRequired: { a: ['b'] } } },
    found: { body: { type: 'object', dependentRequired: { a: ['b', 'c'] } } },
    near: { body: { type: 'object', dependentRequired: { a: [] } } },
  },
  {
    id: 'contract/pattern-properties-changed',
    base: { body: { type: 'object', patternProperties: { '^a': { type: 'string' } } } },
    found: {
      body: {
        type: 'object',
        patternProperties: { '^a': { type: 'string' }, '^b': { type: 'integer' } },
      },
    },
    near: { body: { type: 'object' } },
  },
  {
    id: 'contract/pattern-properties-changed',
    base: { body: { type: 'object' } },
    found: { body: { type: 'object', patternProperties: { '^a': { type: 'string' } } } },
    near: { body: { type: 'object', properties: { a: { type: 'string' } } } },
  },
  {
    id: 'contract/extensible-enum-changed',
    base: { body: { type: 'string', 'x-extensible-enum': ['a', 'b'] } },
    found: { body: { type: 'string', 'x-extensible-enum': ['a'] } },
    near: { body: { type: 'string', 'x-extensible-enum': ['a', 'b', 'c'] } },
  },
  {
    id: 'contract/request-property-removed',
    base: { body: object({ a: {}, b: {} }) },
    found: { body: object({ a: {} }) },
    near: { body: object({ a: {}, b: {}, c: {} }) },
  },
  {
    id: 'contract/path-parameter-renamed',
    base: { path: '/things/{a}' },
    found: { path: '/things/{b}' },
    near: { path: '/thing/{a}' },
  },
  {
    id: 'contract/webhook-renamed',
    base: { root: { webhooks: { thingCreated: hook() } } },
    found: { root: { webhooks: { thingDeleted: hook() } } },
    near: { root: { webhooks: { thingCreated: hook(), other: hook() } } },
  },
  {
    id: 'contract/sunset-unreadable',
    base: { operation: { deprecated: true } },
    found: { operation: { deprecated: true, 'x-sunset': 'soon' } },
    near: { operation: { deprecated: true, 'x-sunset': '2026-12-31' } },
  },
  {
    id: 'contract/sunset-moved',
    base: { operation: { deprecated: true, 'x-sunset': '2026-12-31' } },
    found: { operation: { deprecated: true, 'x-sunset': '2026-11-30' } },
    near: { operation: { deprecated: true, 'x-sunset': '2027-01-31T00:00:00Z' } },
  },
  {
    id: 'contract/sunset-moved',
    base: { operation: { deprecated: true, 'x-sunset': '2026-12-31' } },
    found: { operation: {} },
    near: { operation: { deprecated: true, 'x-sunset': '2026-12-31', summary: 'New' } },
  },
];

describe('a rule of ours', () => {
  it.each(twins)(
    '$id speaks of a change and not of its like',
    async ({ id, base, found, near }) => {
      const ids = async (revision: Parts): Promise<readonly string[]> => {
        const { findings } = await diffDocuments(documentOf(base), documentOf(revision), { today });
        return findings.map((finding) => finding.id);
      };
      expect(await ids(found)).toContain(id);
      expect(await ids(near)).not.toContain(id);
    },
  );

  it.each(rules)('$id has twins, a claim, and an id of its own', ({ id, claim, level }) => {
    expect(twins.map((row) => row.id)).toContain(id);
    expect(rules.filter((rule) => rule.id === id)).toHaveLength(1);
    expect(id).toMatch(/^contract\/[a-z-]+$/);
    expect(claim).toMatch(/^[A-Z].*\.$/);
    expect(['major', 'minor']).toContain(level);
  });

  it.each(rules)('$id can be judged otherwise, or left out', async ({ id }) => {
    const row = twins.find((each) => each.id === id);
    if (row === undefined) throw new Error(`${id} has no twins.`);
    const diff = (level: 'patch' | 'off'): ReturnType<typeof diffDocuments> =>
      diffDocuments(documentOf(row.base), documentOf(row.found), {
        today,
        levels: { [id]: level },
      });
    const [lesser, without] = [await diff('patch'), await diff('off')];
    expect(lesser.findings.find((finding) => finding.id === id)?.level).toBe('patch');
    expect(without.findings.map((finding) => finding.id)).not.toContain(id);
    expect(without.findings.length).toBeGreaterThan(0);
  });
});

function hook(): object {
  return { post: { requestBody: { content: json({ type: 'object' }) }, responses: {} } };
}

import { describe, expect, it } from 'vitest';
import { describeDocument } from '../../src/description/description.ts';
import { readDescription } from '../helpers/document.ts';
import { schemaCheck } from '../helpers/schema-check.ts';

const { document, operations } = readDescription();
const check = schemaCheck(document);

// An event is described like an operation, by a path item.
const events = describeDocument({ ...document, paths: document.webhooks ?? {} }).operations;

const contents = [...operations, ...events].flatMap((operation) => [
  ...(operation.body?.contents ?? []).map((content) => ({
    where: `${operation.id} request`,
    content,
  })),
  ...operation.responses.flatMap((response) =>
    response.contents.map((content) => ({ where: `${operation.id} ${response.status}`, content })),
  ),
]);

describe('our own examples', () => {
  it('stand beside every request, answer and fault', () => {
    const without = contents.filter(({ content }) => content.examples.length === 0);
    expect(without.map(({ where }) => where)).toEqual([]);
  });

  it('fit their schemas', () => {
    const faults = contents.flatMap(({ where, content }) =>
      content.examples.flatMap((example) =>
        check(content.schema ?? false, example.value).map(
          (fault) => `${where}, ${example.name}: ${fault}`,
        ),
      ),
    );
    expect(faults).toEqual([]);
  });

  it('hold no property that the schema does not document', () => {
    const answers = contents.filter(({ where }) => !where.endsWith('request'));
    for (const { where, content } of answers) {
      const documented = documentedKeys(content.schema);
      for (const example of content.examples) {
        expect(
          keysOf(example.value).filter((key) => !documented.has(key)),
          `${where}, ${example.name}`,
        ).toEqual([]);
      }
    }
  });

  it('cover what no published example shows', () => {
    const values = contents.flatMap(({ content }) => content.examples.map((e) => e.value));
    const some = (test: (value: Record<string, unknown>) => boolean): boolean =>
      values.some((value) => test(value as Record<string, unknown>));
    expect(some((v) => v['messaging_binding'] === null)).toBe(true);
    expect(some((v) => v['bindings'] === null)).toBe(true);
    expect(some((v) => v['delivery'] === null)).toBe(true);
    expect(some((v) => v['body'] === '')).toBe(true);
    const pages = values.map((value) => (value as { meta?: { page: number } }).meta);
    expect(pages.some((meta) => meta !== undefined && meta.page > 0)).toBe(true);
  });

  it('are caught when they do not fit (the check can fail)', () => {
    const user = contents.find(({ where }) => where === 'FetchUser 200')?.content;
    const value = { ...(user?.examples[0]?.value as object), sid: 'CH0', identity: null };
    expect(check(user?.schema ?? true, value)).toEqual([
      '/sid must NOT have fewer than 34 characters',
      '/sid must match pattern "^US[0-9a-fA-F]{32}$"',
      '/identity must be string',
    ]);
  });
});

const { resolve } = readDescription();

/** Names at every depth: a key that no schema in reach names is undocumented. */
function documentedKeys(schema: unknown, seen = new Set<unknown>()): Set<string> {
  const found = new Set<string>();
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null || seen.has(node)) return;
    seen.add(node);
    if ('$ref' in node) visit(resolve({ $ref: String(node.$ref) }));
    if ('properties' in node) Object.keys(node.properties as object).forEach((k) => found.add(k));
    Object.values(node).forEach(visit);
  };
  visit(schema);
  return found;
}

function keysOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(keysOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...keysOf(inner)]);
}

import { describe, expect, it } from 'vitest';
import { describeDocument, type OpenApiDocument } from '../../src/description/description.ts';
import type { Field, OperationPage, Reference, Revision } from '../../src/reference/reference.ts';
import { referenceOf } from '../../src/reference/reference.ts';
import { readDescription } from '../helpers/document.ts';

const description = readDescription();

describe('the reference of the Conversations API', () => {
  const reference = referenceOf(description);

  it('has a page for each operation, event and schema', () => {
    const { operations, events, schemas } = reference;
    expect([operations.length, events.length]).toEqual([103, 23]);
    expect(schemas.length).toBe(
      Object.keys(description.document.components?.['schemas'] ?? {}).length,
    );
  });

  it('gives each page an address of its own', () => {
    const paths = pathsOf(reference);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths).toContain('operation/operation-fetchuser');
  });

  it('has every operation in one group, and leads through all of them one by one', () => {
    const grouped = reference.groups.flatMap(({ operations }) => operations.map(({ id }) => id));
    expect(reference.operations.map(({ id }) => id)).toEqual(grouped);
    expect(new Set(grouped).size).toBe(103);
    let at = reference.operations[0];
    const walked = [at?.id];
    while (at?.next !== undefined) {
      const next: OperationPage | undefined = byId(reference, at.next.id);
      expect(next?.previous?.id).toBe(at.id);
      walked.push(next?.id);
      at = next;
    }
    expect(walked).toEqual(grouped);
  });

  it('knows the twin of a twin as the operation itself, and which of them is the default', () => {
    const twins = reference.operations.filter(({ twin }) => twin !== undefined);
    expect(twins.length).toBe(76);
    for (const { id, twin, template } of twins) {
      const other = byId(reference, twin?.operation.id ?? '');
      expect(other?.twin?.operation.id).toBe(id);
      expect(twin?.scope).toBe(
        template.startsWith('/v1/Services/{ChatServiceSid}') ? 'service' : 'default',
      );
    }
  });

  it('gives no two fields of a page one anchor', () => {
    for (const page of [...reference.operations, ...reference.events]) {
      const anchors = fieldsOf(page).map(({ anchor }) => anchor);
      expect(new Set(anchors).size, page.id).toBe(anchors.length);
    }
  });

  it('says what to call next, with the words of the links', () => {
    const related = byId(reference, 'CreateConversationMessage')?.related ?? [];
    expect(related.map(({ operation, reason }) => [operation.id, reason])).toContainEqual([
      'FetchConversationMessage',
      'Fetch the new message.',
    ]);
  });

  it('finds a schema where it is used, however deep', () => {
    const timers = reference.schemas.find(({ name }) => name === 'ConversationTimers');
    const users = timers?.usedBy.map(({ path }) => path);
    expect(users).toContain('schema/schema-conversation');
    expect(users).toContain('operation/operation-fetchconversation');
    expect(users).not.toContain('operation/operation-fetchuser');
  });
});

describe('faults', () => {
  const document: OpenApiDocument = {
    openapi: '3.1.0',
    'x-faults': [
      { code: 50500, status: 503, title: 'Down', meaning: 'M.', action: 'A.' },
      { code: 50400, status: 404, title: 'Gone', meaning: 'M.', action: 'A.' },
      { code: 50100, status: 409, title: 'Own', meaning: '', action: '', operations: ['FetchOne'] },
      { code: 50409, status: 409, title: 'Any other', meaning: '', action: '' },
      { code: 50410, status: 404, title: 'Not of ours', meaning: '', action: '', operations: [] },
      { title: 'Without a code' },
      'nonsense',
    ],
    paths: {
      ...fetched('FetchOne', 'FetchTwo', '/one'),
      ...fetched('FetchTwo', 'FetchOne', '/two/one'),
      ...fetched('FetchThree', '', '/three'),
    },
  };
  const reference = of(document);

  it('stand by code', () => {
    expect(reference.faults.map(({ code }) => code)).toEqual([50100, 50400, 50409, 50410, 50500]);
  });

  it.each([
    ['FetchOne', [50100, 50400, 50500]],
    ['FetchTwo', [50100, 50400, 50500]],
    ['FetchThree', [50400, 50500]],
  ])('of %s are those that name it or its twin, and those of its statuses', (id, codes) => {
    expect(byId(reference, id)?.faults.map(({ code }) => code)).toEqual(codes);
  });
});

describe('history', () => {
  const change = { level: 'major', kind: 'removed', text: 'Gone.', places: 1 } as const;
  const revision = (id: string, operations: readonly string[]): Revision => ({
    id,
    date: id,
    version: '1',
    title: id,
    changes: [{ ...change, operations }],
  });
  const revisions = [revision('2026-02-01', ['FetchUser']), revision('2026-01-01', ['FetchUser'])];
  const reference = referenceOf(description, { revisions });

  it('is on the page of the operation, the newest first', () => {
    const lines = byId(reference, 'FetchUser')?.history ?? [];
    expect(lines.map(({ revision: { path } }) => path)).toEqual([
      'changes/2026-02-01',
      'changes/2026-01-01',
    ]);
    expect(byId(reference, 'DeleteUser')?.history).toEqual([]);
  });
});

describe('a document that says little', () => {
  it('still has an address for every operation', () => {
    const get = { responses: {} };
    const reference = of({
      openapi: '3.0.3',
      paths: { '/a/{b}': { get }, '/a/{c}/': { get, post: get } },
    });
    expect(reference.operations.map(({ path, title }) => [path, title])).toEqual([
      ['operation/operation-get-a-parameter', 'GET /a/{b}'],
      ['operation/operation-get-a-parameter-2', 'GET /a/{c}/'],
      ['operation/operation-post-a-parameter', 'POST /a/{c}/'],
    ]);
    expect(reference.groups.map(({ name }) => name)).toEqual(['Other']);
  });

  it('keeps apart what differs by case only', () => {
    const reference = of({ openapi: '3.1.0', paths: { '/a': named('getA'), '/b': named('geta') } });
    expect(reference.operations.map(({ path }) => path)).toEqual([
      'operation/operation-geta',
      'operation/operation-geta-2',
    ]);
  });

  it('may have no operations at all', () => {
    expect(of({ openapi: '3.1.0' })).toMatchObject({ title: 'API reference', operations: [] });
  });
});

function fetched(operationId: string, twin: string, path: string): OpenApiDocument['paths'] {
  const responses = { 404: { description: 'Not found.' }, '5XX': { description: 'Failed.' } };
  return { [path]: { get: { operationId, 'x-twin': twin, responses } } };
}

function named(operationId: string) {
  return { get: { operationId, responses: {} } };
}

function of(document: OpenApiDocument): Reference {
  return referenceOf(describeDocument(document));
}

function byId(reference: Reference, id: string): OperationPage | undefined {
  return reference.operations.find((operation) => operation.id === id);
}

function pathsOf({ operations, events, schemas, groups }: Reference): readonly string[] {
  return [...operations, ...events, ...schemas, ...groups].map(({ path }) => path);
}

function fieldsOf({ parameters, body, responses }: OperationPage): readonly Field[] {
  const contents = [...(body?.contents ?? []), ...responses.flatMap(({ contents: all }) => all)];
  return withInner([
    ...Object.values(parameters).flat(),
    ...responses.flatMap(({ headers }) => headers),
    ...contents.flatMap(({ shape }) => [
      ...shape.fields,
      ...shape.variants.flatMap(({ fields }) => fields),
    ]),
  ]);
}

function withInner(fields: readonly Field[]): readonly Field[] {
  return fields.flatMap((field) => [
    field,
    ...withInner([...field.fields, ...field.variants.flatMap(({ fields: inner }) => inner)]),
  ]);
}

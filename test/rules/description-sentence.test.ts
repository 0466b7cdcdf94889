import { describe, expect, test } from 'vitest';
import { bundled, messagesOf, problemsOf } from './helper.ts';

const RULE = 'description-sentence';

/** One document per kind of thing that has a description; `?` stands for it. */
const KINDS: Record<string, string> = {
  operation: 'paths: { /A: { get: { operationId: FetchA, ? } } }',
  parameter: 'components: { parameters: { A: { name: Sid, in: path, ? } } }',
  header: 'components: { headers: { A: { ? } } }',
  tag: 'tags: [{ name: A, ? }]',
  response: 'components: { responses: { A: { ? } } }',
  'schema property': 'components: { schemas: { A: { properties: { sid: { ? } } } } }',
  'webhook operation': 'webhooks: { a: { post: { ? } } }',
};

function document(kind: string, description: string): string {
  const [before, after] = (KINDS[kind] ?? '').split('?');
  return `${before}${description}${after}\npaths: {}\n`.replace(/^(paths.*)\npaths: {}\n/, '$1\n');
}

describe('description-sentence', () => {
  describe.each(Object.keys(KINDS))('of a %s', (kind) => {
    test.each([
      'description: One thing.',
      'description: "`null` at first."',
      'description: "Äther."',
    ])('accepts %s', async (description) => {
      expect(await problemsOf(RULE, document(kind, description))).toEqual([]);
    });

    test.each([
      ['nothing', 'x-a: 1', 'has no description; add one plain sentence.'],
      ['an empty one', 'description: ""', 'has no description'],
      ['a number', 'description: 7', 'has no description'],
      ['a small letter', 'description: one thing.', 'starts with "one thing."'],
      ['no full stop', 'description: One thing', 'ends with "One thing"; end with a full stop.'],
    ])('refuses %s', async (_, description, fault) => {
      expect(await messagesOf(RULE, document(kind, description))).toEqual([
        expect.stringContaining(fault),
      ]);
    });
  });

  test.each([
    'servers: [{ url: https://a.b, ? }]',
    'servers: [{ url: https://a.b, variables: { a: { default: a, ? } } }]',
    'components: { schemas: { A: { ? } } }',
    'components: { schemas: { A: { items: { ? } } } }',
    'components: { requestBodies: { A: { ? } } }',
    'components: { links: { A: { ? } } }',
    'components: { securitySchemes: { A: { ? } } }',
  ])('lets %s go without, but not with less than a sentence', async (place) => {
    const source = (text: string): string => place.replace('?', text);
    expect(await messagesOf(RULE, source('x-a: 1'))).toEqual([]);
    expect(await messagesOf(RULE, source('description: One thing.'))).toEqual([]);
    expect(await messagesOf(RULE, source('description: One thing'))).toEqual([
      'This description ends with "One thing"; end with a full stop.',
    ]);
  });

  test.each([
    ['summary: Fetch a user, description: Returns one user.', []],
    ['summary: Fetch a user., description: Returns one user.', ['ends with a full stop; leave']],
    ['summary: Fetch a user, description: Fetch a user.', ['of FetchA only repeats its summary']],
    ['summary: Fetch a `User`, description: "Fetch  a user."', ['only repeats its summary']],
  ])('holds %s to the rules of summaries', async (texts, faults) => {
    expect(await messagesOf(RULE, document('operation', texts))).toEqual(
      faults.map((fault) => expect.stringContaining(fault)),
    );
  });

  const files = {
    'openapi.yaml': `paths: {}
components:
  schemas: { User: { $ref: schemas/User.yaml }, Role: { $ref: schemas/Role.yaml } }
`,
    'schemas/User.yaml': `properties:
  own: { $ref: Shared.yaml, description: not a sentence. }
  shared: { $ref: Shared.yaml }
  part: { allOf: [{ $ref: Good.yaml }] }
`,
    'schemas/Role.yaml': 'properties:\n  shared: { $ref: Shared.yaml }\n',
    'schemas/Shared.yaml': 'type: string\ndescription: No full stop\n',
    'schemas/Good.yaml': 'type: string\ndescription: Fine.\n',
  };

  test('takes the description beside a reference before the one it leads to, each told once', async () => {
    expect(await problemsOf(RULE, files)).toMatchObject([
      { file: 'schemas/User.yaml', pointer: '#/properties/own/description', line: 2 },
      { file: 'schemas/Shared.yaml', pointer: '#/description', line: 2 },
    ]);
  });

  test('finds the same in the bundled document', async () => {
    expect(await problemsOf(RULE, await bundled(files))).toHaveLength(2);
  });

  test('survives malformed nodes', async () => {
    const malformed = `tags: [7, null]
paths: { /A: { get: 7, post: { parameters: 7 } } }
components: { schemas: { A: { properties: { a: 7, b: null } }, B: { properties: [] } }, headers: { A: 7 } }
`;
    expect((await messagesOf(RULE, malformed)).length).toBeGreaterThan(0);
  });
});

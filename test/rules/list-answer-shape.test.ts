import { describe, expect, test } from 'vitest';
import { bundled, messagesOf, problemsOf, type Files } from './helper.ts';

const RULE = 'list-answer-shape';
const META = 'page: {}, page_size: {}, first_page_url: {}, previous_page_url: {}, url: {}';

/** A list in several files, with some of them replaced. */
function list(change: Files = {}): Files {
  return {
    'openapi.yaml': 'paths:\n  /Users: { $ref: paths/users.yaml#/Users }\n',
    'paths/users.yaml': `Users:
  parameters:
    - { $ref: ../parameters/Page.yaml }
  get:
    operationId: ListUser
    parameters:
      - { name: PageSize, in: query, schema: { type: integer } }
      - { name: PageToken, in: query, schema: { type: string } }
    responses:
      '200':
        description: A page.
        content: { application/json: { schema: { $ref: ../schemas/UserPage.yaml } } }
`,
    'parameters/Page.yaml': 'name: Page\nin: query\nschema: { type: integer }\n',
    'schemas/UserPage.yaml': page(),
    'schemas/PageMeta.yaml': `type: object\nproperties: { ${META}, next_page_url: {}, key: { type: string } }\n`,
    ...change,
  };
}

function page(
  meta = '{ allOf: [{ $ref: PageMeta.yaml }, { properties: { key: { const: users } } }] }',
  rest = '  users: { type: array, items: { type: object } }',
  required = '[meta, users]',
): string {
  return `type: object\nrequired: ${required}\nproperties:\n  meta: ${meta}\n${rest}\n`;
}

describe('list-answer-shape', () => {
  test('accepts a page whose key is the name of its items', async () => {
    expect(await problemsOf(RULE, list())).toEqual([]);
    expect(await problemsOf(RULE, await bundled(list()))).toEqual([]);
  });

  test.each([
    ["'null'-able items", page(undefined, "  users: { type: [array, 'null'], items: {} }")],
    [
      'a key with one value',
      page('{ $ref: PageMeta.yaml, properties: { key: { enum: [users] } } }'),
    ],
    ['a page made of parts', 'allOf:\n  - required: [meta, users]\n  - $ref: Part.yaml\n'],
  ])('accepts %s', async (_, schema) => {
    const files = list({ 'schemas/UserPage.yaml': schema, 'schemas/Part.yaml': page() });
    expect(await problemsOf(RULE, files)).toEqual([]);
  });

  const shapes: [string, string, string, number][] = [
    ['has no meta', 'type: object\nproperties: { users: { type: array } }\n', 'has no meta;', 1],
    ['has no items', page(undefined, ''), 'has nothing beside meta;', 1],
    [
      'has two lists',
      page(undefined, '  users: { type: array }\n  roles: { type: array }'),
      'has users, roles beside meta;',
      1,
    ],
    ['has one item', page(undefined, '  users: { type: object }'), 'which is no array', 1],
    ['does not require its items', page(undefined, undefined, '[meta]'), 'require users', 1],
    ['does not pin the key', page('{ $ref: PageMeta.yaml }'), 'does not pin its key', 4],
    [
      'pins another key',
      page('{ $ref: PageMeta.yaml, properties: { key: { const: roles } } }'),
      'says key is roles, but the items stand under users; set key to const: users.',
      4,
    ],
    ['has a meta of its own', page('{ properties: { key: { const: users } } }'), 'lacks page,', 4],
  ];
  test.each(shapes)('refuses a page that %s', async (_, schema, fault, line) => {
    const found = await problemsOf(RULE, list({ 'schemas/UserPage.yaml': schema }));
    expect(found).toMatchObject([
      { file: 'schemas/UserPage.yaml', line, message: expect.stringContaining(fault) },
    ]);
    expect(found[0]?.message).toContain('page UserPage ');
  });

  test('misses the paging parameters at the operation, and a list without an answer', async () => {
    const files = list({
      'paths/users.yaml': `Users:
  get:
    operationId: ListUser
    parameters:
      - { name: PageSize, in: header }
      - { name: Page, in: query }
    responses: { '204': { description: None } }
`,
    });
    expect(await problemsOf(RULE, files)).toMatchObject([
      {
        file: 'paths/users.yaml',
        pointer: '#/Users/get/parameters',
        line: 4,
        message: expect.stringContaining('without the query parameter PageSize, PageToken'),
      },
      { pointer: '#/Users/get', message: expect.stringContaining('without a 200 answer in JSON') },
    ]);
  });

  test('asks nothing of other operations and survives malformed lists', async () => {
    const other = `paths: { '/Users/{Sid}': { get: { operationId: FetchUser, responses: {} } } }`;
    expect(await problemsOf(RULE, other)).toEqual([]);
    const malformed = `paths:
  /A: { get: { operationId: ListA, parameters: [7, null, { $ref: nowhere.yaml }], responses: 7 } }
  /B: 7
  /C: { get: { operationId: ListC, responses: { '200': { content: { application/json: { schema: 7 } } } } } }
`;
    expect((await messagesOf(RULE, malformed)).length).toBeGreaterThan(0);
  });
});

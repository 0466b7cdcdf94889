import { describe, expect, test } from 'vitest';
import { messagesOf, problemsOf } from './helper.ts';

const RULE = 'operation-id-verb-noun';
const PAGE = `{ '200': { description: A, content: { application/json: { schema: { properties: { meta: {}, users: {} } } } } } }`;
const ONE = `{ '200': { description: A } }`;

/** A path item whose operations have these ids. */
function paths(path: string, ids: Record<string, string>, answer = ONE): string {
  const operations = Object.entries(ids).map(
    ([method, id]) => `    ${method}: { operationId: ${id}, responses: ${answer} }`,
  );
  return `paths:\n  ${path}:\n${operations.join('\n')}\n`;
}

describe('operation-id-verb-noun', () => {
  test('accepts the five verbs where they belong', async () => {
    const collection = `paths:
  /Users:
    get: { operationId: ListUser, responses: ${PAGE} }
    post: { operationId: CreateUser, responses: ${ONE} }
  /Users/{Sid}:
    get: { operationId: FetchUser, responses: ${ONE} }
    post: { operationId: UpdateUser, responses: ${ONE} }
    delete: { operationId: DeleteUser, responses: ${ONE} }
  /Configuration:
    get: { operationId: FetchConfiguration, responses: ${ONE} }
    post: { operationId: UpdateConfiguration, responses: ${ONE} }
  /ConversationWithParticipants:
    post: { operationId: CreateConversationWithParticipants, responses: ${ONE} }
`;
    expect(await problemsOf(RULE, collection)).toEqual([]);
  });

  test.each(['getUser', 'Fetch', 'Fetchuser', 'FetchUser_v1', 'RemoveUser', 'Users'])(
    'refuses %s, which is no verb plus noun',
    async (id) => {
      expect(await problemsOf(RULE, paths('/Users/{Sid}', { get: id }))).toMatchObject([
        {
          file: 'openapi.yaml',
          pointer: '#/paths/~1Users~1{Sid}/get/operationId',
          line: 5,
          message: expect.stringContaining(`${id} (GET /Users/{Sid}) is no verb plus noun`),
        },
      ]);
    },
  );

  test.each([
    ['/Users/{Sid}', 'get', 'UpdateUser', 'FetchUser', ONE],
    ['/Users/{Sid}', 'post', 'CreateUser', 'UpdateUser', ONE],
    ['/Users/{Sid}', 'delete', 'FetchUser', 'DeleteUser', ONE],
    ['/Users', 'get', 'FetchUser', 'ListUser', PAGE],
    ['/Configuration', 'get', 'ListConfiguration', 'FetchConfiguration', ONE],
    ['/Users', 'post', 'UpdateUser', 'CreateUser', ONE],
  ])('on %s %s turns %s into %s', async (path, method, wrong, right, answer) => {
    const [message] = await messagesOf(RULE, paths(path, { [method]: wrong }, answer));
    expect(message).toContain(`call it ${right}.`);
  });

  test('refuses to create where GET fetches the one resource', async () => {
    const singleton = paths('/Configuration', {
      get: 'FetchConfiguration',
      post: 'CreateConfiguration',
    });
    expect(await messagesOf(RULE, singleton)).toEqual([
      'CreateConfiguration (POST /Configuration) changes the one resource that GET fetches here; call it UpdateConfiguration.',
    ]);
  });

  test('refuses a list on a path that ends in a parameter, and methods without a verb', async () => {
    expect(await messagesOf(RULE, paths('/Users/{Sid}', { get: 'ListUser' }, PAGE))).toEqual([
      expect.stringContaining('a list belongs on a path that ends in a literal'),
    ]);
    expect(await messagesOf(RULE, paths('/Users/{Sid}', { put: 'UpdateUser' }))).toEqual([
      expect.stringContaining('this API has only GET, POST and DELETE'),
    ]);
  });

  test('points into the file that holds the operation, and sees a list through references', async () => {
    const files = {
      'openapi.yaml': 'paths:\n  /Users: { $ref: paths/users.yaml#/Users }\n',
      'paths/users.yaml': `Users:
  get:
    operationId: FetchUser
    responses:
      '200': { $ref: ../responses/Users.yaml }
`,
      'responses/Users.yaml':
        'description: A\ncontent: { application/json: { schema: { $ref: ../schemas/UserPage.yaml } } }\n',
      'schemas/UserPage.yaml': 'properties: { meta: { type: object }, users: { type: array } }\n',
    };
    expect(await problemsOf(RULE, files)).toMatchObject([
      {
        file: 'paths/users.yaml',
        pointer: '#/Users/get/operationId',
        line: 3,
        message: 'FetchUser (GET /Users) answers a list; call it ListUser.',
      },
    ]);
  });
});

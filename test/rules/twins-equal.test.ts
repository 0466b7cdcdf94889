import { describe, expect, test } from 'vitest';
import { bundled, messagesOf, problemsOf, type Files } from './helper.ts';

const RULE = 'twins-equal';
const OPTIONS = {
  scope: '/v1/Services/{ChatServiceSid}',
  short: '/v1',
  except: ['/v1/Services', '/v1/Credentials', '/v1/Services/{ChatServiceSid}/Bindings'],
};

const SHORT = `    operationId: CreateUser
    x-twin: CreateServiceUser
    parameters:
      - { $ref: ../parameters/Enabled.yaml }
    requestBody: { content: { a/b: { schema: { $ref: ../schemas/CreateUser.yaml } } } }
    responses:
      '201': { content: { a/b: { schema: { $ref: ../schemas/User.yaml } } } }
`;
const SCOPED = SHORT.replace('CreateServiceUser', 'CreateUser')
  .replace('operationId: CreateUser', 'operationId: CreateServiceUser')
  .replace("'201'", "'404': { description: No such service. }\n      '201'");

/** A resource with its twin, one of them changed; the scoped one is the second in the file. */
function twins(short = SHORT, scoped = SCOPED, more = ''): Files {
  return {
    'openapi.yaml': `paths:
  /v1/Users: { $ref: paths/users.yaml#/Users }
  /v1/Services/{ChatServiceSid}/Users: { $ref: paths/users.yaml#/ServiceUsers }
${more}`,
    'paths/users.yaml': `Users:
  post:
${short}ServiceUsers:
  parameters:
    - { $ref: ../parameters/ChatServiceSid.yaml }
  post:
${scoped}`,
    'parameters/ChatServiceSid.yaml': 'name: ChatServiceSid\nin: path\n',
    'parameters/Enabled.yaml': 'name: X-Enabled\nin: header\n',
    'schemas/CreateUser.yaml': 'type: object\n',
    'schemas/User.yaml': 'type: object\n',
    'schemas/ServiceUser.yaml': 'type: string\n',
    'schemas/Other.yaml': 'type: object\n',
  };
}

const change = (from: string, to: string): Files => {
  expect(SCOPED).toContain(from);
  return twins(SHORT, SCOPED.replace(from, to));
};

/** Operations without twins, one of them with what is given. */
function untwinned(more: string): string {
  return `paths:
  /v1/Services: { get: { operationId: ListService, responses: {} } }
  /v1/Credentials: { get: { operationId: ListCredential${more}, responses: {} } }
  '/v1/Services/{ChatServiceSid}/Bindings': { get: { operationId: ListServiceBinding } }
`;
}

describe('twins-equal', () => {
  test('accepts twins that differ in scope alone', async () => {
    expect(await problemsOf(RULE, twins(), OPTIONS)).toEqual([]);
    expect(await problemsOf(RULE, await bundled(twins()), OPTIONS)).toEqual([]);
    const related = change('schemas/User.yaml', 'schemas/ServiceUser.yaml');
    expect(await problemsOf(RULE, related, OPTIONS)).toEqual([]);
    expect(await problemsOf(RULE, await bundled(related), OPTIONS)).toEqual([]);
  });

  const differences: [string, string, string, string][] = [
    ['parameter', '- { $ref: ../parameters/Enabled.yaml }', '[]', 'only the second has the header'],
    [
      'parameter of its own',
      '{ $ref: ../parameters/Enabled.yaml }',
      '{ name: X-Enabled, in: header, required: true }',
      'the header parameter X-Enabled is not the same',
    ],
    [
      'added parameter',
      '{ $ref: ../parameters/Enabled.yaml }',
      '{ $ref: ../parameters/Enabled.yaml }\n      - { name: Page, in: query }',
      'only the first has the query parameter Page',
    ],
    ['request', 'schemas/CreateUser.yaml', 'schemas/Other.yaml', 'schema of the request is not'],
    ['answer', 'schemas/User.yaml', 'schemas/Other.yaml', 'the a/b schemas of 201 are not related'],
    ['status', "'201'", "'200'", 'only the first answers 200.'],
  ];
  test.each(differences)('tells of another %s in the scoped file', async (_, from, to, fault) => {
    const document = change(from, to.replace('[]', ''));
    const found = await problemsOf(RULE, document, OPTIONS);
    expect(found.map(({ message }) => message)).toContainEqual(expect.stringContaining(fault));
    expect(found[0]).toMatchObject({
      file: 'paths/users.yaml',
      pointer: expect.stringMatching(/^#\/ServiceUsers\/post/),
    });
    expect(found[0]?.line).toBeGreaterThan(10);
    expect(await messagesOf(RULE, await bundled(document), OPTIONS)).toHaveLength(found.length);
  });

  test('tells of a body that only one takes', async () => {
    const scoped = SCOPED.replace(/ +requestBody.*\n/, '');
    expect(await messagesOf(RULE, twins(SHORT, scoped), OPTIONS)).toEqual([
      expect.stringContaining('only one of them takes a body'),
    ]);
  });

  test('tells of a 404 that does not come with the scope', async () => {
    const path =
      "  /v1/Users/{Sid}: { get: { parameters: [&s { name: Sid, in: path }], x-twin: B, operationId: A, responses: {} } }\n  '/v1/Services/{ChatServiceSid}/Users/{Sid}': { get: { parameters: [*s], operationId: B, x-twin: A, responses: { '404': {} } } }\n";
    const found = await messagesOf(RULE, twins(SHORT, SCOPED, path), OPTIONS);
    expect(found).toContainEqual(expect.stringContaining('only the first answers 404'));
  });

  test('holds the names together, in both directions', async () => {
    expect(
      await messagesOf(RULE, change('CreateServiceUser', 'CreateUserOfService'), OPTIONS),
    ).toEqual([
      expect.stringContaining(
        'POST /v1/Users (CreateUser) does not name its twin; add x-twin: CreateUserOfService.',
      ),
      expect.stringContaining('call it CreateServiceUser.'),
    ]);
    expect(await messagesOf(RULE, change('x-twin: CreateUser', 'x-a: b'), OPTIONS)).toEqual([
      expect.stringContaining(
        '(CreateServiceUser) does not name its twin; add x-twin: CreateUser.',
      ),
    ]);
    const short = SHORT.replace('x-twin: CreateServiceUser', 'x-twin: Other');
    expect(await problemsOf(RULE, twins(short), OPTIONS)).toMatchObject([
      { pointer: '#/Users/post/x-twin', line: 4 },
    ]);
  });

  test.each(['/v1/Roles', '/v1/Services/{ChatServiceSid}/Roles'])(
    'misses the twin of %s',
    async (path) => {
      const more = `  '${path}': { get: { operationId: ListRole, responses: {} } }\n`;
      expect(await problemsOf(RULE, twins(SHORT, SCOPED, more), OPTIONS)).toMatchObject([
        { file: 'openapi.yaml', line: 6, message: expect.stringContaining(`${path} has no twin`) },
      ]);
    },
  );

  test('misses the method of a twin', async () => {
    const document = twins(SHORT, `${SCOPED}  delete: { operationId: DeleteServiceUser }\n`);
    expect(await problemsOf(RULE, document, OPTIONS)).toMatchObject([
      {
        pointer: '#/ServiceUsers/delete',
        message: expect.stringContaining('has no twin DELETE /v1/Users; add it.'),
      },
    ]);
  });

  test('lets the exceptions be, but not a twin that they name', async () => {
    expect(await messagesOf(RULE, untwinned(''), OPTIONS)).toEqual([]);
    expect(await messagesOf(RULE, untwinned(', x-twin: Some'), OPTIONS)).toEqual([
      expect.stringContaining('(ListCredential) has no twin; leave x-twin out.'),
    ]);
  });

  test('survives malformed twins', async () => {
    const malformed = `paths:
  /v1/Users: 7
  '/v1/Services/{ChatServiceSid}/Users': { get: 7, post: { parameters: 7, responses: [7], x-twin: 7 } }
`;
    expect((await messagesOf(RULE, malformed, OPTIONS)).length).toBeGreaterThan(0);
  });
});

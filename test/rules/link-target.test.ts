import { describe, expect, test } from 'vitest';
import { problemsOf, type Files } from './helper.ts';

const RULE = 'link-target';

function linking(link: string): Files {
  return {
    'openapi.yaml': `paths:
  /Users: { $ref: paths/users.yaml#/Users }
  /Users/{Sid}: { $ref: paths/users.yaml#/User }
`,
    'paths/users.yaml': `Users:
  post:
    operationId: CreateUser
    responses:
      '201':
        links:
          FetchUser: ${link}
User:
  parameters: [{ name: Sid, in: path }, { name: Page, in: query }]
  get: { operationId: FetchUser, responses: {} }
`,
  };
}

describe('link-target', () => {
  test.each([
    '{ operationId: FetchUser, parameters: { Sid: $response.body#/sid } }',
    '{ operationId: FetchUser, parameters: { path.Sid: $response.body#/sid, query.Page: 1 } }',
    '{ operationId: CreateUser }',
    '{ operationId: CreateUser, parameters: 7 }',
    '{ operationRef: https://example.org/openapi.yaml }',
  ])('accepts %s', async (link) => {
    expect(await problemsOf(RULE, linking(link))).toEqual([]);
  });

  test.each([
    ['{ operationId: GetUser }', '/operationId', 'leads to GetUser, which is no operation'],
    ['{ operationId: FetchUser }', '', 'GET /Users/{Sid} (FetchUser) does not pass Sid;'],
    [
      '{ operationId: FetchUser, parameters: { Sid: a, sid: b } }',
      '/parameters/sid',
      'GET /Users/{Sid} (FetchUser) has no parameter sid;',
    ],
    ['{ operationId: FetchUser, parameters: { Page: 1 } }', '/parameters', 'does not pass Sid;'],
  ])('refuses %s', async (link, pointer, fault) => {
    const found = await problemsOf(RULE, linking(link));
    expect(found).toMatchObject([
      {
        file: 'paths/users.yaml',
        pointer: `#/Users/post/responses/201/links/FetchUser${pointer}`,
        line: 7,
        message: expect.stringContaining(fault),
      },
    ]);
  });
});

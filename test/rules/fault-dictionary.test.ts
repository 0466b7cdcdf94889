import { describe, expect, test } from 'vitest';
import { messagesOf, problemsOf, type Files } from './helper.ts';

const RULE = 'fault-dictionary';

const PATHS = `paths:
  /Users:
    post: { operationId: CreateUser, x-twin: CreateServiceUser, responses: { '201': {}, '409': {} } }
  /Services/{S}/Users:
    post: { operationId: CreateServiceUser, x-twin: CreateUser, responses: { '409': {} } }
  /Roles:
    get: { operationId: ListRole, x-twin: ListServiceRole, responses: { '4xx': {} } }
  /Services/{S}/Roles:
    get: { operationId: ListServiceRole, x-twin: ListRole, responses: { '400': {} } }
  /Services:
    get: { operationId: ListService, responses: { default: {} } }
`;
const WORDS = 'title: It is taken, meaning: Somebody has it., action: Take another.';

function dictionary(faults: string): Files {
  return { 'openapi.yaml': `${PATHS}x-faults: { $ref: faults.yaml }\n`, 'faults.yaml': faults };
}

describe('fault-dictionary', () => {
  test.each([
    ['of one operation', `- { code: 1, status: 409, ${WORDS}, operations: [CreateUser] }`],
    ['of a range', `- { code: 1, status: 400, ${WORDS}, operations: [ListRole] }`],
    ['of a default', `- { code: 1, status: 500, ${WORDS}, operations: [ListService] }`],
    ['of any operation', `- { code: 1, status: 401, ${WORDS} }`],
    ['of no operation', `- { code: 1, ${WORDS}, operations: [] }`],
    ['of no known status', `- { code: 1, ${WORDS}, operations: [CreateUser, ListService] }`],
    ['with words in backticks', '- { code: 1, title: "`A` is", meaning: "`A` is.", action: B. }'],
    ['in order', `- { code: 1, ${WORDS} }\n- { code: 2, ${WORDS} }`],
  ])('accepts a fault %s', async (_, faults) => {
    expect(await problemsOf(RULE, dictionary(faults))).toEqual([]);
  });

  test.each([
    [`{ ${WORDS} }`, '', 'no whole number as its code'],
    [`{ code: '1', ${WORDS} }`, '/code', 'no whole number as its code'],
    [`{ code: 1, operation: [], ${WORDS} }`, '/operation', 'A fault has no operation; it has code'],
    ['{ code: 1, meaning: A., action: B. }', '', 'The fault 1 has no title'],
    ['{ code: 1, title: A., meaning: A., action: B. }', '/title', 'ends with a full stop; leave'],
    ['{ code: 1, title: a, meaning: A., action: B. }', '/title', 'title starts with "a"'],
    ['{ code: 1, title: A, meaning: A, action: B. }', '/meaning', 'meaning ends with "A"; end'],
    ['{ code: 1, title: A, meaning: a., action: B. }', '/meaning', 'meaning starts with "a."'],
    ['{ code: 1, title: A, meaning: A., action: "" }', '/action', 'The fault 1 has no action'],
    ['{ code: 1, title: A, meaning: A., action: 7 }', '/action', 'The fault 1 has no action'],
    [`{ code: 1, status: 200, ${WORDS} }`, '/status', 'The status of 1 is no 4xx or 5xx'],
    [`{ code: 1, ${WORDS}, operations: GetIt }`, '/operations', 'The operations of 1 are no list'],
    [`{ code: 1, ${WORDS}, operations: [GetIt] }`, '/operations/0', 'GetIt is no operation'],
    [
      `{ code: 1, ${WORDS}, operations: [ListService, ListService] }`,
      '/operations/1',
      'ListService is named twice',
    ],
    [
      `{ code: 1, ${WORDS}, operations: [CreateServiceUser] }`,
      '/operations/0',
      'CreateServiceUser is the twin of CreateUser; name that one',
    ],
    [
      `{ code: 1, status: 404, ${WORDS}, operations: [ListRole] }`,
      '/operations/0',
      'GET /Services/{S}/Roles (ListServiceRole) does not declare 404, the status of 1;',
    ],
    ['7', '', 'A fault is no object'],
  ])('refuses %s', async (fault, pointer, message) => {
    expect(await problemsOf(RULE, dictionary(`- ${fault}\n`))).toMatchObject([
      {
        file: 'faults.yaml',
        pointer: `#/0${pointer}`,
        line: 1,
        message: expect.stringContaining(message),
      },
    ]);
  });

  test('names both of twins that do not declare a status', async () => {
    const fault = `- { code: 1, status: 404, ${WORDS}, operations: [CreateUser] }`;
    expect(await messagesOf(RULE, dictionary(fault))).toEqual([
      expect.stringContaining('POST /Users (CreateUser) does not declare 404'),
      expect.stringContaining('POST /Services/{S}/Users (CreateServiceUser) does not declare 404'),
    ]);
  });

  test('wants each code once, in rising order', async () => {
    const codes = [5, 5, 3, 7, 4].map((code) => `- { code: ${code}, ${WORDS} }`);
    expect(await problemsOf(RULE, dictionary(codes.join('\n')))).toMatchObject([
      { line: 2, message: expect.stringContaining('The code 5 stands there twice;') },
      { line: 3, message: expect.stringContaining('The code 3 stands behind 5;') },
      { line: 5, message: expect.stringContaining('The code 4 stands behind 7;') },
    ]);
  });

  test('refuses a dictionary that is no list, and asks for none', async () => {
    expect(await messagesOf(RULE, dictionary('a: 1'))).toEqual([
      expect.stringContaining('The dictionary of faults is no list'),
    ]);
    expect(await messagesOf(RULE, PATHS)).toEqual([]);
  });
});

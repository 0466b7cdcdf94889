import { describe, expect, test } from 'vitest';
import { messagesOf, problemsOf } from './helper.ts';

const RULE = 'operation-faults';
const OPTIONS = { always: ['401', 500], withInput: ['400'], withPathParameter: ['404'] };

function operation(path: string, statuses: number[], rest = ''): string {
  const responses = statuses.map((status) => `'${status}': { description: A }`).join(', ');
  return `paths:\n  ${path}:\n    post:\n      operationId: DoIt\n${rest}      responses: { ${responses} }\n`;
}

const BODY = '      requestBody: { content: {} }\n';
const QUERY = '      parameters: [{ name: Page, in: query }]\n';
const HEADER = '      parameters: [{ $ref: "#/components/parameters/H" }]\n';
const PATH = '      parameters: [{ name: Sid, in: path }]\n';
const COMPONENTS = 'components: { parameters: { H: { name: H, in: header } } }\n';

describe('operation-faults', () => {
  test.each([
    ['no input', operation('/A', [401, 500])],
    ['a body', operation('/A', [400, 401, 500], BODY)],
    ['a query', operation('/A', [400, 401, 500], QUERY)],
    ['a path parameter', operation('/A/{Sid}', [401, 404, 500], PATH)],
  ])('accepts an operation with %s and the faults of its kind', async (_, document) => {
    expect(await problemsOf(RULE, document, OPTIONS)).toEqual([]);
  });

  test.each([
    ['no input', operation('/A', [401]), '500, though any request can meet them'],
    ['a body', operation('/A', [401, 500], BODY), '400, though its input can be wrong'],
    ['a query', operation('/A', [401, 500], QUERY), '400, though its input can be wrong'],
    ['a header', operation('/A', [401, 500], HEADER) + COMPONENTS, '400, though its input'],
    ['a path parameter', operation('/A/{S}', [401, 500], PATH), '404, though its path can name'],
  ])('names what an operation with %s leaves out', async (_, document, fault) => {
    const found = await problemsOf(RULE, document, OPTIONS);
    expect(found).toMatchObject([
      { message: expect.stringContaining(`does not declare ${fault}`) },
    ]);
    expect(found[0]?.pointer).toMatch(/\/post\/responses$/);
  });

  test('counts the parameters of the path item, and points into its file', async () => {
    const files = {
      'openapi.yaml': 'paths:\n  /A/{Sid}: { $ref: paths/a.yaml#/A }\n',
      'paths/a.yaml': `A:
  parameters: [{ name: Sid, in: path }]
  get:
    operationId: FetchA
    responses:
      '401': { description: A }
`,
    };
    expect(await problemsOf(RULE, files, OPTIONS)).toMatchObject([
      {
        file: 'paths/a.yaml',
        pointer: '#/A/get/responses',
        line: 5,
        message: expect.stringMatching(/^GET \/A\/\{Sid\} \(FetchA\) does not declare 500,/),
      },
      { file: 'paths/a.yaml', message: expect.stringContaining('does not declare 404,') },
    ]);
  });

  test('asks nothing without options, and nothing of webhooks', async () => {
    expect(await messagesOf(RULE, operation('/A', []))).toEqual([]);
    const webhook = 'webhooks: { a: { post: { responses: {} } } }';
    expect(await messagesOf(RULE, webhook, OPTIONS)).toEqual([]);
  });
});

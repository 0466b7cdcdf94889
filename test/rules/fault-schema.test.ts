import { describe, expect, test } from 'vitest';
import { bundled, messagesOf, problemsOf, type Files } from './helper.ts';

const RULE = 'fault-schema';

function faults(schema: string, status = "'404'"): Files {
  return {
    'openapi.yaml': 'paths:\n  /A: { $ref: paths/a.yaml }\n  /B: { $ref: paths/a.yaml }\n',
    'paths/a.yaml': `get:\n  responses:\n    ${status}: { $ref: ../responses/NotFound.yaml }\n`,
    'responses/NotFound.yaml': `description: A\ncontent:\n  application/json:\n    schema: ${schema}\n`,
    'schemas/Fault.yaml': 'type: object\n',
    'schemas/Alias.yaml': '{ $ref: Fault.yaml }\n',
    'schemas/Error.yaml': 'type: object\n',
  };
}

describe('fault-schema', () => {
  test.each(['{ $ref: ../schemas/Fault.yaml }', '{ $ref: ../schemas/Alias.yaml }'])(
    'accepts a shared answer with %s',
    async (schema) => {
      expect(await problemsOf(RULE, faults(schema))).toEqual([]);
    },
  );

  test('accepts the bundled form of the same', async () => {
    const document = await bundled(faults('{ $ref: ../schemas/Fault.yaml }'));
    expect(await problemsOf(RULE, document)).toEqual([]);
    expect(document).toContain('#/components/schemas/Fault');
  });

  test.each(['{ $ref: ../schemas/Error.yaml }', '{ type: object }'])(
    'refuses %s once, in the file of the shared answer',
    async (schema) => {
      expect(await problemsOf(RULE, faults(schema))).toMatchObject([
        {
          file: 'responses/NotFound.yaml',
          pointer: '#/content/application~1json/schema',
          line: 4,
          message: expect.stringContaining('Answer 404 has a schema of its own'),
          from: 'paths/a.yaml#/get/responses/404',
        },
      ]);
    },
  );

  test.each(['4XX', "'503'", 'default'])('holds %s to it as well', async (status) => {
    expect(await problemsOf(RULE, faults('{ type: object }', status))).toHaveLength(1);
  });

  test('lets other answers be, and misses the body of a fault without one', async () => {
    expect(await problemsOf(RULE, faults('{ type: object }', "'200'"))).toEqual([]);
    const empty = `paths: { /A: { get: { responses: { '404': { description: A } } } } }`;
    expect(await messagesOf(RULE, empty)).toEqual([
      expect.stringContaining('Answer 404 has no JSON body'),
    ]);
    const webhook = `webhooks: { a: { post: { responses: { '400': { description: A } } } } }`;
    expect(await messagesOf(RULE, webhook)).toEqual([]);
  });

  test('takes another name from its options', async () => {
    const files = faults('{ $ref: ../schemas/Error.yaml }');
    expect(await problemsOf(RULE, files, { schema: 'Error' })).toEqual([]);
  });
});

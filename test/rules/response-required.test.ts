import { describe, expect, test } from 'vitest';
import { bundled, messagesOf, problemsOf } from './helper.ts';

const RULE = 'response-required';

function answering(schema: string, components = ''): string {
  return `paths:
  /A: ${pathItem(schema)}
${components && `components: { schemas: { ${components} } }`}
`;
}

function pathItem(schema: string): string {
  return `{ get: { responses: { '200': { content: { application/json: { schema: ${schema} } } } } } }`;
}

describe('response-required', () => {
  test.each([
    '{ required: [a], properties: { a: {} } }',
    '{ properties: { a: { x-optional: Only when asked for. } } }',
    '{ allOf: [{ properties: { a: {} } }, { required: [a] }] }',
    "{ type: [object, 'null'], required: [a], properties: { a: { type: [string, 'null'] } } }",
    '{ required: [url], properties: { url: { type: string } } }',
    "{ required: [url], properties: { url: { type: [string, 'null'], x-nullable-because: Unset. } } }",
    "{ required: [unique_name], properties: { unique_name: { type: [string, 'null'] } } }",
  ])('accepts %s', async (schema) => {
    expect(await problemsOf(RULE, answering(schema))).toEqual([]);
  });

  test.each([
    ['properties', '{ required: [b], properties: { b: { properties: { a: {} } } } }'],
    ['items', '{ items: { properties: { a: {} } } }'],
    ['additionalProperties', '{ additionalProperties: { properties: { a: {} } } }'],
    ['allOf', '{ allOf: [{ required: [b], properties: { b: {} } }, { properties: { a: {} } }] }'],
    ['anyOf', "{ anyOf: [{ properties: { a: {} } }, { type: 'null' }] }"],
    ['an empty excuse', "{ properties: { a: { x-optional: '' } } }"],
  ])('misses a property in required, through %s', async (_, schema) => {
    expect(await messagesOf(RULE, answering(schema))).toEqual([
      "The answer's property a is not required; add it to required, or say in x-optional when it is absent.",
    ]);
  });

  test.each([
    ['sid', "{ type: [string, 'null'] }"],
    ['account_sid', "{ anyOf: [{ type: string }, { type: 'null' }] }"],
    ['date_created', "{ $ref: '#/components/schemas/Maybe' }"],
    ['date_updated', "{ oneOf: [{ type: string }, { $ref: '#/components/schemas/Maybe' }] }"],
    ['url', '{ enum: [a, null] }'],
  ])('refuses a %s that may be null: %s', async (name, schema) => {
    const document = answering(
      `{ required: [${name}], properties: { ${name}: ${schema} } }`,
      "Maybe: { type: [string, 'null'] }",
    );
    expect(await messagesOf(RULE, document)).toEqual([
      expect.stringContaining(`property ${name} may be null, though ${name} never is`),
    ]);
  });

  test('exempts requests and webhooks', async () => {
    const document = `paths: { /A: { post: { requestBody: { content: { a/b: { schema: { properties: { a: {} } } } } } } } }
webhooks: { a: { post: { requestBody: { content: { a/b: { schema: { properties: { a: {} } } } } } } } }
`;
    expect(await problemsOf(RULE, document)).toEqual([]);
  });

  const files = {
    'openapi.yaml': `paths:
  /A: { get: { responses: { '200': { $ref: responses/A.yaml }, '404': { $ref: responses/A.yaml } } } }
  /B: { get: { responses: { '200': { $ref: responses/B.yaml } } } }
`,
    'responses/A.yaml':
      'content: { application/json: { schema: { $ref: ../schemas/Message.yaml } } }\n',
    'responses/B.yaml':
      'content: { application/json: { schema: { $ref: ../schemas/ServiceMessage.yaml } } }\n',
    'schemas/Message.yaml': `properties:
  body: { type: string }
  delivery: { $ref: Delivery.yaml }
required: [delivery]
`,
    'schemas/ServiceMessage.yaml':
      'allOf: [{ $ref: Message.yaml }, { required: [body] }, { properties: { chat: {} } }]\n',
    'schemas/Delivery.yaml':
      'properties: { total: { type: integer }, again: { $ref: Delivery.yaml } }\nrequired: [again]\n',
  };

  test('reports each property once, in the file that declares it, also in circles', async () => {
    const found = await problemsOf(RULE, files);
    const places = found.map(({ file, pointer }) => `${file}${pointer}`);
    expect(places).toHaveLength(3);
    expect(new Set(places)).toEqual(
      new Set([
        'schemas/Delivery.yaml#/properties/total',
        'schemas/Message.yaml#/properties/body',
        'schemas/ServiceMessage.yaml#/allOf/2/properties/chat',
      ]),
    );
    expect(found.find(({ file }) => file === 'schemas/Message.yaml')?.line).toBe(2);
  });

  test('finds the same in the bundled document', async () => {
    expect(await problemsOf(RULE, await bundled(files))).toHaveLength(3);
  });

  test.each([
    ['before', '/A', '/B'],
    ['after', '/B', '/A'],
  ])('reads what stands beside a reference, %s the plain one is met', async (_, plain, more) => {
    const document = `paths:
  ${plain}: ${pathItem("{ $ref: '#/components/schemas/S' }")}
  ${more}: ${pathItem("{ $ref: '#/components/schemas/S', properties: { more: {} } }")}
components: { schemas: { S: { required: [a], properties: { a: {} } } } }
`;
    expect(await messagesOf(RULE, document)).toEqual([expect.stringContaining('property more')]);
  });

  test('survives malformed schemas', async () => {
    const schema = `{ required: 7, items: 7, allOf: 7, anyOf: [7, null], properties: { a: 7, sid: null, url: { $ref: nowhere.yaml } } }`;
    expect((await messagesOf(RULE, answering(schema))).length).toBeGreaterThan(0);
  });
});

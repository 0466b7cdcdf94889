import { describe, expect, it } from 'vitest';
import { checkExamples } from '../../../src/contract/examples/check-examples.ts';
import { nodesOf } from '../../../src/contract/examples/nodes.ts';
import type { OpenApiDocument } from '../../../src/description/description.ts';
import { readDescription } from '../../helpers/document.ts';
import { hasSharedData, needsSharedData, readSharedData } from '../../helpers/shared-data.ts';

type Fields = Readonly<Record<string, unknown>>;

describe('our own document', () => {
  const { document } = readDescription();

  it('shows nothing that is not so', () => {
    expect(checkExamples(document)).toEqual([]);
  });

  it('has an example spoiled that is found once, with all who show it', () => {
    const { components = {} } = document;
    const fault: unknown = components['examples']?.['not-found'];
    const value = { ...Object(fault).value, status: 200 };
    const examples = { ...components['examples'], 'not-found': { value } };
    const [found, ...others] = checkExamples({
      ...document,
      components: { ...components, examples },
    });
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      id: 'example-fits',
      pointer: '/components/examples/not-found/value/status',
      operation: undefined,
    });
    expect(found?.usedBy).toContain('FetchServiceUser');
    expect(found?.usedBy).not.toContain('ListUser');
  });

  it('is looked at everywhere: no example or default stands outside of what is visited', () => {
    const visited = [...nodesOf(document)].map(({ pointer }) => pointer);
    const shown = placesOf(document, '').filter(
      (place) => !place.startsWith('/components/examples'),
    );
    expect(shown.length).toBeGreaterThan(100);
    expect(shown.filter((place) => !visited.includes(place))).toEqual([]);
  });
});

describe.skipIf(!hasSharedData)(`the published document${needsSharedData}`, () => {
  it('has fourteen values that it does not allow itself', () => {
    const found = checkExamples(
      readSharedData('upstream/twilio_conversations_v1.json') as OpenApiDocument,
    );
    const ids = found.map(({ id }) => id);
    expect(ids.filter((id) => id === 'example-fits')).toHaveLength(12);
    expect(ids.filter((id) => id === 'example-undocumented-field')).toHaveLength(2);
    expect(found.every(({ operation }) => operation !== undefined)).toBe(true);
    expect(found).toHaveLength(14);
  });
});

describe('a value that is shown', () => {
  const cases: readonly (readonly [string, Fields, Fields, string, string])[] = [
    [
      'in an answer',
      withAnswer({ example: { id: 1 } }),
      withAnswer({ example: { id: 'x' } }),
      'example-fits',
      '/paths/~1pets/post/responses/200/content/application~1json/example/id',
    ],
    [
      'by name in an answer',
      withAnswer({ examples: { tom: { value: { id: 1 } } } }),
      withAnswer({ examples: { tom: { value: {} } } }),
      'example-fits',
      '/paths/~1pets/post/responses/200/content/application~1json/examples/tom/value',
    ],
    [
      'by reference',
      withAnswer({ examples: { tom: { $ref: '#/components/examples/tom' } } }),
      withAnswer({ examples: { tom: { $ref: '#/components/examples/late' } } }),
      'example-fits',
      '/components/examples/late/value/born',
    ],
    [
      'in a request',
      withBody({ example: { name: 'Tom' } }),
      withBody({ example: { name: '' } }),
      'example-fits',
      '/paths/~1pets/post/requestBody/content/application~1json/example/name',
    ],
    [
      'with what only answers have',
      withBody({ example: { name: 'Tom' } }),
      withBody({ example: { name: 'Tom', id: 1 } }),
      'example-direction',
      '/paths/~1pets/post/requestBody/content/application~1json/example/id',
    ],
    [
      'with what only requests have',
      withAnswer({ example: { id: 1 } }),
      withAnswer({ example: { id: 1, secret: 'x' } }),
      'example-direction',
      '/paths/~1pets/post/responses/200/content/application~1json/example/secret',
    ],
    [
      'with what only answers have, within a list',
      withBody({ example: { name: 'Tom', friends: [{ name: 'Tim' }] } }),
      withBody({ example: { name: 'Tom', friends: [{ name: 'Tim', id: 2 }] } }),
      'example-direction',
      '/paths/~1pets/post/requestBody/content/application~1json/example/friends/0/id',
    ],
    [
      'with a field that nobody documented',
      withAnswer({ example: { id: 1 } }),
      withAnswer({ example: { id: 1, age: 3 } }),
      'example-undocumented-field',
      '/paths/~1pets/post/responses/200/content/application~1json/example/age',
    ],
    [
      'for a parameter',
      withParameter({ example: 3 }),
      withParameter({ example: '3' }),
      'example-fits',
      '/paths/~1pets/parameters/0/example',
    ],
    [
      'as the default of a parameter',
      withParameter({ schema: { type: 'integer', default: 3 } }),
      withParameter({ schema: { type: 'integer', default: 'three' } }),
      'default-fits',
      '/paths/~1pets/parameters/0/schema/default',
    ],
    [
      'for a header',
      withHeader({ example: 'a' }),
      withHeader({ example: 1 }),
      'example-fits',
      '/paths/~1pets/post/responses/200/headers/X-Mood/example',
    ],
    [
      'as an example of a schema',
      withSchema({ type: 'integer', examples: [1, 2] }),
      withSchema({ type: 'integer', examples: [1, 'two'] }),
      'example-fits',
      '/components/schemas/Extra/examples/1',
    ],
    [
      'as the example of a schema',
      withSchema({ allOf: [{ type: 'string', format: 'date', example: '2026-01-31' }] }),
      withSchema({ allOf: [{ type: 'string', format: 'date', example: '2026-02-31' }] }),
      'example-fits',
      '/components/schemas/Extra/allOf/0/example',
    ],
    [
      'as a default beside a reference',
      withSchema({
        properties: { born: { $ref: '#/components/schemas/Date', default: '2026-01-31' } },
      }),
      withSchema({ properties: { born: { $ref: '#/components/schemas/Date', default: 'soon' } } }),
      'default-fits',
      '/components/schemas/Extra/properties/born/default',
    ],
    [
      'as the default of a server',
      withServer({ enum: ['eu', 'us'], default: 'eu' }),
      withServer({ enum: ['eu', 'us'], default: 'au' }),
      'default-fits',
      '/servers/0/variables/region/default',
    ],
    [
      'in a webhook',
      withWebhook({ name: 'Tom' }),
      withWebhook({ name: 7 }),
      'example-fits',
      '/webhooks/fed/post/requestBody/content/application~1json/example/name',
    ],
    [
      'as null, in the words of OpenAPI 3.0',
      { ...withSchema({ type: 'string', nullable: true, default: null }), openapi: '3.0.3' },
      { ...withSchema({ type: 'string', nullable: false, default: null }), openapi: '3.0.3' },
      'default-fits',
      '/components/schemas/Extra/default',
    ],
    [
      'at a bound, in the words of OpenAPI 3.0',
      { ...withSchema({ minimum: 1, exclusiveMinimum: false, default: 1 }), openapi: '3.0.3' },
      { ...withSchema({ minimum: 1, exclusiveMinimum: true, default: 1 }), openapi: '3.0.3' },
      'default-fits',
      '/components/schemas/Extra/default',
    ],
    [
      'for a schema that cannot be used',
      withSchema({ pattern: '^a', default: 'a' }),
      withSchema({ pattern: '(', default: 'a' }),
      'schema-usable',
      '/components/schemas/Extra/default',
    ],
  ];

  it.each(cases)('%s is held against its schema', (_, sound, spoiled, id, pointer) => {
    expect(checkExamples(documentWith(sound))).toEqual([]);
    expect(checkExamples(documentWith(spoiled))).toMatchObject([
      { id, pointer, severity: 'error', fingerprint: expect.stringMatching(/^[0-9a-f]{12}$/) },
    ]);
  });

  it('once and used in several places is told once', () => {
    const shared = { examples: { late: { $ref: '#/components/examples/late' } } };
    const twice = { ...withAnswer(shared), webhooks: answering(shared) };
    expect(checkExamples(documentWith(twice))).toHaveLength(1);
  });

  it('for a parameter of a path is told of the operations there', () => {
    const parameter = { name: 'page', in: 'query', schema: { type: 'integer' }, example: 'x' };
    const get = { operationId: 'ListPets' };
    const paths = { '/pets': { parameters: [parameter], get, post: {} }, '/cats': { get: {} } };
    expect(checkExamples(documentWith({ paths }))).toMatchObject([
      { usedBy: ['ListPets', 'POST /pets'], operation: undefined },
    ]);
  });

  it('as text of another kind than JSON is not taken for the value itself', () => {
    const xml = { content: { 'application/xml': { schema: pet, example: '<pet id="1"/>' } } };
    const paths = { '/pets': { get: { responses: { 200: xml } } } };
    expect(checkExamples(documentWith({ paths }))).toEqual([]);
  });
});

const pet = { $ref: '#/components/schemas/Pet' };

const schemas = {
  Pet: {
    type: 'object',
    required: ['id'],
    properties: {
      id: { type: 'integer', readOnly: true },
      name: { type: 'string', minLength: 1 },
      secret: { type: 'string', writeOnly: true },
      born: { $ref: '#/components/schemas/Date' },
      friends: { type: 'array', items: { $ref: '#/components/schemas/Pet' } },
    },
  },
  Date: { type: 'string', format: 'date' },
};

const examples = { tom: { value: { id: 1 } }, late: { value: { id: 1, born: 'never' } } };

function documentWith(parts: Fields): OpenApiDocument {
  return { openapi: '3.1.0', components: { schemas, examples }, ...parts };
}

function withAnswer(media: Fields): Fields {
  return { paths: answering(media) };
}

function answering(media: Fields): Fields {
  const answer = { content: { 'application/json': { schema: pet, ...media } } };
  return { '/pets': { post: { operationId: 'CreatePet', responses: { 200: answer } } } };
}

function withBody(media: Fields): Fields {
  return { paths: { '/pets': { post: requesting(media) } } };
}

function requesting(media: Fields): Fields {
  return { requestBody: { content: { 'application/json': { schema: pet, ...media } } } };
}

function withParameter(parts: Fields): Fields {
  const parameter = { name: 'page', in: 'query', schema: { type: 'integer' }, ...parts };
  return { paths: { '/pets': { parameters: [parameter] } } };
}

function withHeader(parts: Fields): Fields {
  const headers = { 'X-Mood': { schema: { type: 'string' }, ...parts } };
  return { paths: { '/pets': { post: { responses: { 200: { headers } } } } } };
}

function withSchema(schema: Fields): Fields {
  return { components: { schemas: { ...schemas, Extra: schema } } };
}

function withServer(region: Fields): Fields {
  return { servers: [{ url: 'https://{region}.example.com', variables: { region } }] };
}

function withWebhook(example: Fields): Fields {
  return { webhooks: { fed: { post: requesting({ example }) } } };
}

/** Where an object says `example`, `examples` or `default`; values, and properties of that name, apart. */
function placesOf(node: unknown, pointer: string): readonly string[] {
  if (typeof node !== 'object' || node === null) return [];
  const words = ['example', 'examples', 'default', 'enum', 'const', 'value'];
  const isMap = /\/(?:properties|examples|responses|components)$/.test(pointer);
  const own = !isMap && words.slice(0, 3).some((word) => word in node) ? [pointer] : [];
  const inner = Object.entries(node).flatMap(([key, value]) =>
    !isMap && words.includes(key)
      ? []
      : placesOf(value, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`),
  );
  return [...own, ...inner];
}

import type { OpenApiDocument } from '../../../src/description/document.ts';

/** Ends every context that a text can stand in. */
export const attack = `</title></script>--><script>alert('1')</script><img src=x onerror="alert(1)">"'&`;

/** Every text and every name in it is an attack. */
export const attackedDocument: OpenApiDocument = fromJson({
  openapi: '3.1.0',
  info: {
    title: attack,
    version: attack,
    summary: attack,
    description: `# ${attack}\n\n${attack}`,
  },
  servers: [
    { url: `https://{${attack}}.example`, description: attack },
    {
      url: `javascript:alert(1)`,
      variables: { [attack]: { default: attack, enum: [attack], description: attack } },
    },
  ],
  tags: [
    {
      name: attack,
      description: `[x](javascript:alert(1)) ${attack}`,
      externalDocs: { url: 'javascript:alert(1)', description: attack },
    },
  ],
  security: [{ [attack]: [attack] }],
  paths: {
    [`/${attack}/{${attack}}`]: {
      summary: attack,
      description: attack,
      post: {
        operationId: attack,
        summary: attack,
        description: `<script>alert(1)</script>\n\n| ${attack} |\n|-|\n| x |`,
        tags: [attack],
        deprecated: true,
        externalDocs: { url: 'data:text/html,<script>alert(1)</script>', description: attack },
        parameters: [
          {
            name: attack,
            in: 'path',
            required: true,
            description: attack,
            schema: { type: 'string' },
          },
          {
            name: attack,
            in: 'query',
            schema: { type: 'string', enum: [attack], default: attack },
          },
          {
            name: attack,
            in: 'header',
            example: attack,
            schema: { type: 'string', pattern: attack },
          },
          { name: attack, in: 'cookie', schema: { type: 'string', format: attack } },
        ],
        requestBody: {
          description: attack,
          content: {
            [attack]: {
              schema: { $ref: `#/components/schemas/${attack.replaceAll('/', '~1')}` },
              examples: { [attack]: { summary: attack, value: { [attack]: attack } } },
            },
          },
        },
        responses: {
          200: {
            description: attack,
            headers: { [attack]: { description: attack, schema: { type: 'string' } } },
            content: { 'application/json': { example: { [attack]: [attack] } } },
          },
          400: { description: attack },
        },
      },
    },
  },
  webhooks: {
    [attack]: { post: { summary: attack, responses: { 200: { description: attack } } } },
  },
  components: {
    securitySchemes: {
      [attack]: {
        type: 'oauth2',
        description: attack,
        flows: { [attack]: { tokenUrl: 'javascript:alert(1)', scopes: { [attack]: attack } } },
      },
    },
    schemas: {
      [attack]: {
        title: attack,
        description: attack,
        type: 'object',
        properties: { [attack]: { type: 'string', description: attack, example: attack } },
        oneOf: [
          { title: attack, type: 'object' },
          { type: 'object', description: attack },
        ],
        examples: [{ [attack]: attack }],
      },
    },
  },
  'x-faults': [{ code: 1, title: attack, meaning: attack, action: attack, operations: [attack] }],
});

/** Each is a document that somebody has; what is left out of it is not needed. */
export const oddDocuments: readonly (readonly [string, OpenApiDocument])[] = [
  ['nothing but paths', { openapi: '3.1.0', paths: {} }],
  ['no paths', fromJson({ openapi: '3.1.0', info: { title: 'Only events', version: '1' } })],
  ['an info without a title', fromJson({ openapi: '3.0.3', info: {}, paths: aPath({}) })],
  ['no examples, tags, ids or schemas', fromJson({ openapi: '3.1.0', paths: aPath({}) })],
  [
    'titles that are alike',
    fromJson({
      openapi: '3.1.0',
      info: { title: 'Twins', version: '1' },
      tags: [{ name: 'One two' }, { name: 'one-two' }],
      paths: {
        '/a': { get: { summary: 'Read', tags: ['One two'], responses: {} } },
        '/A': { get: { summary: 'Read', tags: ['one-two'], responses: {} } },
        '/a/{b}': { get: { summary: 'Read', tags: ['one-two'], responses: {} } },
        '/a/{c}/': { get: { summary: 'Read', tags: ['one-two'], responses: {} } },
      },
      components: { schemas: { 'A b': { type: 'object' }, 'a-B': { type: 'object' } } },
    }),
  ],
  [
    'ids that differ by case only',
    fromJson({
      openapi: '3.1.0',
      paths: {
        '/a': {
          get: { operationId: 'read', responses: {} },
          put: { operationId: 'Read', responses: {} },
        },
        '/b': { get: { operationId: 'READ', responses: {} } },
      },
    }),
  ],
  [
    'schemas within themselves',
    fromJson({
      openapi: '3.1.0',
      paths: aPath({ $ref: '#/components/schemas/Node' }),
      components: {
        schemas: {
          Node: {
            type: 'object',
            properties: {
              left: { $ref: '#/components/schemas/Node' },
              right: { anyOf: [{ $ref: '#/components/schemas/Node' }, { type: 'null' }] },
              all: { type: 'array', items: { $ref: '#/components/schemas/Node' } },
              other: { $ref: '#/components/schemas/Other' },
            },
          },
          Other: { allOf: [{ $ref: '#/components/schemas/Node' }, { properties: { more: {} } }] },
          Chain: { allOf: [{ $ref: '#/components/schemas/Chain' }] },
          Map: { additionalProperties: { $ref: '#/components/schemas/Map' } },
        },
      },
    }),
  ],
  [
    'a property whose name is empty',
    fromJson({
      openapi: '3.1.0',
      paths: aPath({ type: 'object', properties: { '': { properties: { ' ': {} } } } }),
    }),
  ],
  [
    'schemas that are nothing but themselves',
    fromJson({
      openapi: '3.1.0',
      paths: aPath({
        type: 'object',
        properties: {
          self: { $ref: '#/components/schemas/Self' },
          described: { $ref: '#/components/schemas/Self', description: 'Endless.' },
          many: { type: 'array', items: { $ref: '#/components/schemas/There' } },
          maybe: { oneOf: [{ $ref: '#/components/schemas/Back' }, { type: 'null' }] },
        },
      }),
      components: {
        schemas: {
          Self: { $ref: '#/components/schemas/Self' },
          There: { $ref: '#/components/schemas/Back' },
          Back: { $ref: '#/components/schemas/There' },
        },
      },
    }),
  ],
  [
    'properties whose names make the same anchor',
    fromJson({
      openapi: '3.1.0',
      paths: aPath({
        type: 'object',
        properties: {
          'a.b': {},
          'a-b': {},
          a_b: {},
          A_B: {},
          a: { properties: { b: {} } },
        },
      }),
    }),
  ],
  [
    'nullable as in 3.0',
    fromJson({
      openapi: '3.0.3',
      info: { title: 'Old', version: '1' },
      paths: aPath({
        type: 'object',
        properties: { name: { type: 'string', nullable: true, example: null, minLength: 1 } },
      }),
    }),
  ],
  [
    'headings, tables and lists in every description',
    fromJson({
      openapi: '3.1.0',
      info: { title: '# Title', version: '1', description: '###### Deep\n\n# High\n\n- a\n  1. b' },
      tags: [{ name: 'x', description: '#### Deep\n\n| a | b |\n|:-|-:|\n| 1 | 2 |' }],
      paths: {
        '/x': {
          get: {
            tags: ['x'],
            summary: '## Not a heading',
            description:
              '# High\n\n### Low\n\n> quote\n\n```json\n{"a": 1}\n```\n\n***\n\n<b>no</b>',
            parameters: [
              { name: 'p', in: 'query', description: '# H\n\n- a\n\n  # B', schema: {} },
            ],
            responses: { 200: { description: '# Fine\n\n1. yes' } },
          },
        },
      },
    }),
  ],
];

/** A document of one operation that answers that. */
function aPath(schema: object): object {
  return {
    '/things/{id}': {
      get: {
        responses: {
          200: { description: 'A thing.', content: { 'application/json': { schema } } },
        },
      },
    },
  };
}

function fromJson(value: object): OpenApiDocument {
  return JSON.parse(JSON.stringify(value)) as OpenApiDocument;
}

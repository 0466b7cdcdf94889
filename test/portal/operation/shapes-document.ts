import type { OpenApiDocument } from '../../../src/description/document.ts';

const fault = {
  description: 'Not there.',
  headers: { Id: { description: 'Which.', schema: { type: 'string' } } },
  content: {
    'application/json': {
      schema: { type: 'object', properties: { code: { type: 'integer' } } },
      example: { code: 40 },
    },
  },
};

/** One operation with each shape that a page can have. */
export const shapesDocument: OpenApiDocument = JSON.parse(
  JSON.stringify({
    openapi: '3.1.0',
    info: { title: 'Things', version: '1' },
    servers: [{ url: 'https://api.test' }],
    paths: {
      '/things/{id}': {
        post: {
          operationId: 'fetchThing',
          summary: 'Fetch a thing',
          tags: ['Things'],
          externalDocs: { url: 'https://example.com/guide', description: 'The guide' },
          security: [{ key: [], oauth: ['read', 'write'] }, { key: [] }],
          requestBody: {
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  properties: { secret: { type: 'string', writeOnly: true } },
                },
                example: { secret: 'x' },
              },
            },
          },
          responses: {
            200: {
              description: 'The thing.',
              content: {
                'application/json': {
                  schema: { $ref: '#/components/schemas/Thing' },
                  examples: {
                    one: { summary: 'One', value: { id: '1', extra: true } },
                    two: { summary: 'Two', value: { id: '2' } },
                  },
                },
              },
            },
            404: fault,
            '5XX': {
              ...fault,
              description: 'Broken.',
              headers: {
                ...fault.headers,
                'Retry-After': { description: 'When.', schema: { type: 'string' } },
              },
            },
            default: {
              description: 'Else.',
              content: {
                'application/json': {
                  schema: { type: 'object', properties: { text: { type: 'string' } } },
                },
              },
            },
          },
        },
      },
    },
    webhooks: {
      thing: {
        post: {
          operationId: 'onThing',
          tags: ['Things'],
          security: [],
          responses: { 200: { description: 'Heard.' } },
        },
      },
    },
    components: {
      securitySchemes: {
        key: { type: 'apiKey', in: 'header', name: 'X-Key' },
        oauth: { type: 'oauth2', flows: {} },
      },
      schemas: {
        Thing: {
          type: 'object',
          required: ['id'],
          properties: {
            id: { type: 'string', deprecated: true, readOnly: true },
            parent: { $ref: '#/components/schemas/Thing' },
            pet: {
              oneOf: [
                { title: 'A cat', type: 'object', properties: { lives: { type: 'integer' } } },
                { title: 'A dog', type: 'object', properties: { tricks: { type: 'string' } } },
              ],
            },
            links: { type: 'object', properties: { self: { type: 'string', format: 'uri' } } },
          },
        },
      },
    },
    'x-faults': [
      { code: 40, status: 404, title: 'Gone', operations: ['fetchThing'] },
      { code: 41, status: 418, title: 'Teapot', operations: ['fetchThing'] },
      { code: 50, status: 503, title: 'Down', operations: ['fetchThing'] },
      { code: 99, title: 'Odd', operations: ['fetchThing'] },
    ],
  }),
);

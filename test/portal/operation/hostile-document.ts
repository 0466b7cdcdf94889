import type { OpenApiDocument } from '../../../src/description/document.ts';

/** What every text of the document is: it would break out of elements, attributes and scripts. */
export const hostile = `<script>alert(1)</script>"'&amp;</pre></title><img src=x onerror=alert(1)>`;

/** Markdown whose links, pictures and HTML would run a script. */
const hostileMarkdown = [
  '[one](javascript:alert(1)) ![two](javascript:alert(1)) <javascript:alert(1)>',
  '[three](data:text/html,<script>alert(1)</script>) [four]( java\nscript:alert(1))',
  '[five](JaVaScRiPt:alert(1)) <a href="javascript:alert(1)">six</a> [seven][x]',
  '[x]: javascript:alert(1)',
  hostile,
].join('\n\n');

const schema = {
  type: 'object',
  title: hostile,
  description: hostileMarkdown,
  required: [hostile],
  properties: {
    [hostile]: {
      type: 'string',
      format: hostile,
      pattern: hostile,
      enum: [hostile, '`'],
      default: hostile,
      description: hostileMarkdown,
      example: hostile,
      'x-pii': hostile,
    },
    // As deep as a tree can say it, and as variants.
    one: {
      oneOf: [
        { title: hostile, type: 'object', properties: { [hostile]: {} } },
        { type: 'string', title: hostile },
      ],
    },
    self: { $ref: '#/components/schemas/Self' },
  },
};

const contents = {
  [`application/json;${hostile}`]: {
    schema: { $ref: '#/components/schemas/Self' },
    examples: {
      [hostile]: { summary: hostile, value: { [hostile]: hostile, unknown: [{ [hostile]: 1 }] } },
      two: { summary: hostile, value: hostile },
    },
  },
};

const operation = {
  operationId: hostile,
  tags: [hostile],
  summary: hostile,
  description: hostileMarkdown,
  deprecated: true,
  externalDocs: { url: 'javascript:alert(1)', description: hostile },
  security: [{ [hostile]: [hostile] }],
  parameters: ['query', 'header', 'cookie'].map((place) => ({
    name: hostile,
    in: place,
    description: hostileMarkdown,
    schema: { type: 'string', example: hostile },
  })),
  requestBody: { required: true, description: hostileMarkdown, content: contents },
  responses: Object.fromEntries(
    ['200', '404', 'default', hostile].map((status) => [
      status,
      {
        description: hostile,
        headers: { [hostile]: { description: hostile, schema: { type: 'string' } } },
        content: contents,
      },
    ]),
  ),
};

/** Every name, text and value of this document is hostile. */
export const hostileDocument: OpenApiDocument = JSON.parse(
  JSON.stringify({
    openapi: '3.1.0',
    info: { title: hostile, version: hostile, description: hostileMarkdown },
    servers: [{ url: `https://example.com/${hostile}`, description: hostile }],
    tags: [{ name: hostile, description: hostileMarkdown }],
    paths: { [`/${hostile}/{id}`]: { description: hostileMarkdown, get: operation } },
    webhooks: { [hostile]: { post: { ...operation, operationId: `${hostile}2` } } },
    'x-faults': [
      { code: 1, status: 404, title: hostile, meaning: hostile, action: hostile },
      { code: 2, title: hostile, operations: [hostile] },
    ],
    components: {
      schemas: { Self: schema },
      securitySchemes: { [hostile]: { type: 'http', scheme: hostile, description: hostile } },
    },
  }),
);

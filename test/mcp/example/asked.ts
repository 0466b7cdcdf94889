import { docsOf, type Docs } from '../../../src/mcp/mcp.ts';
import { getRequestExample } from '../../../src/mcp/tools/get-request-example.ts';
import type { OpenApiDocument } from '../../../src/description/description.ts';
import { readDescription } from '../../helpers/document.ts';

export const ownDocs = docsOf(readDescription().document, {
  own: true,
  site: 'https://docs.example.com',
});

export interface Asked {
  readonly operation: string;
  readonly language?: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
}

/** What the tool answers, after its input was read as that of a call is. */
export async function asked(input: Asked, docs: Docs = ownDocs): Promise<string> {
  return getRequestExample.answer(input, docs);
}

/** The lines below "Problems:", without their dashes. */
export async function problemsOf(input: Asked, docs?: Docs): Promise<readonly string[]> {
  const answer = await asked(input, docs);
  const lines = answer.split('\n');
  const start = lines.indexOf('Problems:');
  if (start === -1) return [];
  return lines
    .slice(start + 1)
    .filter((line) => line.startsWith('- '))
    .map((line) => line.slice(2));
}

/** Another API, with bodies of JSON and parameters of every style. */
export const shop: OpenApiDocument = {
  openapi: '3.1.0',
  info: { title: 'Shop', version: '1' },
  servers: [{ url: 'https://shop.example.com/api' }],
  paths: {
    '/things/{id}': {
      put: {
        operationId: 'putThing',
        parameters: [
          { name: 'id', in: 'path', required: true, schema: { type: 'integer', minimum: 1 } },
          { name: 'tags', in: 'query', explode: false, schema: list({ type: 'string' }) },
          { name: 'X-Dry-Run', in: 'header', schema: { type: 'boolean' } },
        ],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                required: ['name', 'price'],
                properties: {
                  id: { type: 'integer', readOnly: true },
                  name: { type: 'string', maxLength: 5, example: 'Lamp' },
                  price: { type: 'number', exclusiveMinimum: 0, multipleOf: 0.01, example: 9.5 },
                  colors: { ...list({ enum: ['red', 'blue'] }), maxItems: 2, uniqueItems: true },
                  size: {
                    type: 'object',
                    required: ['width'],
                    additionalProperties: false,
                    properties: { width: { type: 'integer' }, unit: { const: 'mm' } },
                  },
                  owner: { anyOf: [{ type: 'string', format: 'email' }, { type: 'null' }] },
                  link: { oneOf: [{ type: 'integer' }, { type: 'string', format: 'uri' }] },
                },
              },
            },
          },
        },
        responses: { 204: { description: 'Done.' } },
      },
    },
    '/notes': {
      post: {
        operationId: 'addNotes',
        requestBody: {
          required: true,
          content: { 'application/json': { schema: list({ type: 'string' }) } },
        },
        responses: { 204: { description: 'Done.' } },
      },
    },
  },
};

function list<Items>(items: Items): { readonly type: 'array'; readonly items: Items } {
  return { type: 'array', items };
}

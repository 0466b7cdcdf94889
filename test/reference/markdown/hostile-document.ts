import { describeDocument, type OpenApiDocument } from '../../../src/description/description.ts';
import { referenceOf, type Reference, type Revision } from '../../../src/reference/reference.ts';

/** A small document in which every text that a writer is free to choose is `text`. */
export function referenceWith(text: string): Reference {
  const schema = {
    type: 'object',
    description: text,
    required: [text],
    properties: {
      [text]: { type: 'string', description: text, enum: [text], default: text, example: text },
      deep: { type: 'object', description: text, properties: { inner: { description: text } } },
      list: {
        type: 'array',
        items: { oneOf: [{ title: text, type: 'string' }, { type: 'integer' }] },
      },
    },
  };
  const content = {
    'application/json': { schema, examples: { [text]: { value: { [text]: text } } } },
  };
  const headers = { [`X-${text}`]: { description: text, schema: { type: 'string' } } };
  const operation = {
    operationId: text,
    tags: [text],
    summary: text,
    description: text,
    deprecated: true,
    externalDocs: { url: text, description: text },
    security: [{ [text]: [text] }],
    parameters: [
      { name: text, in: 'query', description: text, schema: { type: 'string', pattern: text } },
    ],
    requestBody: { description: text, content },
    responses: {
      200: {
        description: text,
        headers,
        content,
        links: { next: { operationId: 'other', description: text } },
      },
      400: { description: text, headers, content },
      500: { description: text, content },
    },
  };
  const other = {
    operationId: 'other',
    tags: [text],
    summary: text,
    responses: {},
    'x-twin': text,
  };
  const document = {
    openapi: '3.1.0',
    info: { title: text, version: text, summary: text, description: text },
    servers: [
      { url: text, description: text, variables: { [text]: { default: text, enum: [text] } } },
    ],
    tags: [{ name: text, description: text, externalDocs: { url: text } }],
    paths: { [`/${text}`]: { description: text, post: operation, get: other } },
    webhooks: { [text]: { post: operation } },
    components: {
      schemas: { [text]: schema },
      securitySchemes: { [text]: { type: 'http', scheme: text, description: text } },
    },
    'x-faults': [
      { code: 1, status: 400, title: text, meaning: text, action: text },
      { code: 2, status: 400, title: text, meaning: text, action: text, operations: [text] },
    ],
  };
  return referenceOf(describeDocument(document as object as OpenApiDocument), {
    revisions: [revisionWith(text)],
  });
}

function revisionWith(text: string): Revision {
  const change = { level: 'major', kind: 'removed', text, places: 3, operations: [text] } as const;
  return {
    id: '2026-01-01-abc',
    date: '2026-01-01',
    version: text,
    title: text,
    changes: [change],
  };
}

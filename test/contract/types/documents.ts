import type { OpenApiDocument, Schema } from '../../../src/description/document.ts';

interface Parts {
  readonly version?: '3.0.3' | '3.1.0';
  readonly path?: string;
  readonly operation?: Readonly<Record<string, unknown>>;
  readonly more?: OpenApiDocument['paths'];
  readonly schemas?: Readonly<Record<string, Schema>>;
  readonly webhooks?: OpenApiDocument['webhooks'];
}

/** A document with one operation, CreatePet, and what is given. */
export function petApi({
  version = '3.1.0',
  path = '/pets/{id}',
  operation = {},
  more = {},
  schemas = {},
  webhooks,
}: Parts = {}): OpenApiDocument {
  const names = [...path.matchAll(/\{([^}]*)\}/g)].map(([, name = '']) => name);
  const parameters = names.map((name) => ({
    name,
    in: 'path' as const,
    required: true,
    schema: { type: 'string' },
  }));
  const post = {
    operationId: 'CreatePet',
    responses: { 204: { description: 'ok' } },
    ...operation,
  };
  return {
    openapi: version,
    info: { title: 'pets', version: '1.0.0' },
    paths: { [path]: { parameters, post }, ...more },
    components: { schemas },
    ...(webhooks && { webhooks }),
  };
}

/** One whose operation takes this as its JSON body. */
export function taking(schema: Schema, more: Parts = {}): OpenApiDocument {
  const requestBody = { required: true, content: json(schema) };
  return petApi({ ...more, operation: { requestBody, ...more.operation } });
}

/** One whose operation answers with this. */
export function answering(schema: Schema, more: Parts = {}): OpenApiDocument {
  const responses = { 200: { description: 'ok', content: json(schema) } };
  return petApi({ ...more, operation: { responses, ...more.operation } });
}

/** One whose operation takes these in its query. */
export function asking(query: Readonly<Record<string, Schema>>, required = false): OpenApiDocument {
  const parameters = Object.entries(query).map(([name, schema]) => ({
    name,
    in: 'query',
    required,
    schema,
  }));
  return petApi({ operation: { parameters } });
}

export function objectOf(
  properties: Readonly<Record<string, Schema>>,
  required: readonly string[] = [],
): Schema {
  return { type: 'object', properties, ...(required.length > 0 && { required }) };
}

export function json(schema: Schema): Readonly<Record<string, unknown>> {
  return { 'application/json': { schema } };
}

export const text: Schema = { type: 'string' };

export const number: Schema = { type: 'number' };

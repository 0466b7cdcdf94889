import type {
  OpenApiDocument,
  OperationObject,
  ParameterObject,
  PathItemObject,
  ResponseObject,
  Schema,
} from '../../../src/description/document.ts';

/** What differs from pair to pair; the rest is one operation, `POST /things`. */
export interface Parts {
  /** Schema of the request body, and of the answer. */
  readonly body?: Schema;
  readonly answer?: Schema;
  readonly query?: Partial<ParameterObject>;
  readonly path?: string;
  readonly operation?: OperationObject & { readonly 'x-sunset'?: string };
  readonly responses?: Readonly<Record<string, ResponseObject>>;
  readonly headers?: NonNullable<ResponseObject['headers']>;
  readonly item?: PathItemObject;
  readonly root?: Partial<OpenApiDocument>;
}

export function documentOf(parts: Parts): OpenApiDocument {
  const { body, answer = {}, query, path = '/things', headers, responses, operation } = parts;
  const done = { description: 'Done', content: json(answer), ...(headers && { headers }) };
  return {
    openapi: '3.1.0',
    info: { title: 'Things', version: '1.0.0' },
    paths: {
      [path]: {
        ...parts.item,
        post: {
          operationId: 'createThing',
          ...(query && { parameters: [{ name: 'q', in: 'query' as const, ...query }] }),
          ...(body !== undefined && { requestBody: { content: json(body) } }),
          responses: { 200: done, ...responses },
          ...operation,
        },
      },
    },
    ...parts.root,
  };
}

export function json(schema: Schema): Record<string, { readonly schema: Schema }> {
  return { 'application/json': { schema } };
}

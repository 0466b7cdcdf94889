import { contents, type Content } from './contents.ts';
import type {
  ExternalDocsObject,
  HeaderObject,
  OpenApiDocument,
  OperationObject,
  ParameterObject,
  PathItemObject,
  Reference,
  RequestBodyObject,
  ResponseObject,
  SecurityRequirement,
} from './document.ts';
import type { Resolve } from './references.ts';

export type Method = 'GET' | 'PUT' | 'POST' | 'DELETE' | 'OPTIONS' | 'HEAD' | 'PATCH' | 'TRACE';

/** The fixed fields of a path item that are operations. */
const methods = [
  ['get', 'GET'],
  ['put', 'PUT'],
  ['post', 'POST'],
  ['delete', 'DELETE'],
  ['options', 'OPTIONS'],
  ['head', 'HEAD'],
  ['patch', 'PATCH'],
  ['trace', 'TRACE'],
] as const;

export interface Operation {
  /** The operationId, or "GET /path" where the document gives none. */
  readonly id: string;
  readonly method: Method;
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly deprecated: boolean;
  /** What the path item says of all its operations. */
  readonly resource: string;
  readonly externalDocs: ExternalDocsObject | undefined;
  /** The fields of the operation whose names begin with "x-". */
  readonly extensions: Readonly<Record<string, unknown>>;
  /** Those of the path item and of the operation, which win; `$ref`s followed. */
  readonly parameters: readonly ParameterObject[];
  readonly body: RequestBody | undefined;
  readonly responses: readonly ResponseDescription[];
  readonly security: readonly SecurityRequirement[];
}

export interface RequestBody {
  readonly description: string;
  readonly required: boolean;
  readonly contents: readonly Content[];
}

export interface ResponseDescription {
  /** "200", "4XX" or "default". */
  readonly status: string;
  readonly description: string;
  readonly headers: Readonly<Record<string, HeaderObject>>;
  readonly contents: readonly Content[];
  readonly links: Readonly<Record<string, unknown>>;
}

export function operations(document: OpenApiDocument, resolve: Resolve): readonly Operation[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    ofPathItem(path, resolve<PathItemObject>(item), document, resolve),
  );
}

/** What the API sends by itself; `path` is the name of the event. */
export function webhooksOf({ document, resolve }: Described): readonly Operation[] {
  return Object.entries(document.webhooks ?? {}).flatMap(([name, item]) =>
    ofPathItem(name, resolve<PathItemObject>(item), document, resolve),
  );
}

interface Described {
  readonly document: OpenApiDocument;
  readonly resolve: Resolve;
}

function ofPathItem(
  path: string,
  item: PathItemObject,
  document: OpenApiDocument,
  resolve: Resolve,
): readonly Operation[] {
  return methods.flatMap(([field, method]) => {
    const raw = item[field];
    if (raw === undefined) return [];
    return {
      id: raw.operationId ?? `${method} ${path}`,
      method,
      path,
      summary: raw.summary ?? '',
      description: raw.description ?? '',
      tags: raw.tags ?? [],
      deprecated: raw.deprecated ?? false,
      resource: item.description ?? item.summary ?? '',
      externalDocs: raw.externalDocs,
      extensions: extensionsOf(raw),
      parameters: merged(item.parameters ?? [], raw.parameters ?? [], resolve),
      body: raw.requestBody && requestBody(raw.requestBody, resolve),
      responses: Object.entries(raw.responses ?? {}).map(([status, response]) =>
        ofResponse(status, resolve<ResponseObject>(response), resolve),
      ),
      security: raw.security ?? document.security ?? [],
    };
  });
}

function extensionsOf(raw: OperationObject): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(raw).filter(([key]) => key.startsWith('x-')));
}

/** A parameter is known by its place and name together (OpenAPI 3.1, Path Item Object). */
function merged(
  shared: readonly (ParameterObject | Reference)[],
  own: readonly (ParameterObject | Reference)[],
  resolve: Resolve,
): readonly ParameterObject[] {
  const byPlace = [...shared, ...own]
    .map((parameter) => resolve<ParameterObject>(parameter))
    .map((parameter) => [`${parameter.in} ${parameter.name}`, parameter] as const);
  return [...new Map(byPlace).values()];
}

function requestBody(raw: RequestBodyObject | Reference, resolve: Resolve): RequestBody {
  const body = resolve<RequestBodyObject>(raw);
  return {
    description: body.description ?? '',
    required: body.required ?? false,
    contents: contents(body.content, resolve),
  };
}

function ofResponse(
  status: string,
  response: ResponseObject,
  resolve: Resolve,
): ResponseDescription {
  const headers = Object.entries(response.headers ?? {});
  return {
    status,
    description: response.description ?? '',
    headers: Object.fromEntries(headers.map(([name, raw]) => [name, resolve<HeaderObject>(raw)])),
    contents: contents(response.content, resolve),
    links: response.links ?? {},
  };
}

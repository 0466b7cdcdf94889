/** The raw shapes of a bundled OpenAPI 3.0 or 3.1 document, as far as this project reads them. */

export interface Reference {
  readonly $ref: string;
}

/** JSON Schema as found in the document; 3.1 also allows `true` and `false`. */
export interface SchemaObject {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly nullable?: boolean;
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema;
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly description?: string;
  readonly deprecated?: boolean;
  readonly readOnly?: boolean;
  readonly writeOnly?: boolean;
  readonly [keyword: string]: unknown;
}

export type Schema = SchemaObject | boolean;

export interface ExampleObject {
  readonly summary?: string;
  readonly description?: string;
  readonly value?: unknown;
}

export interface MediaTypeObject {
  readonly schema?: Schema;
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, ExampleObject | Reference>>;
  readonly encoding?: Readonly<Record<string, unknown>>;
}

export type ContentObject = Readonly<Record<string, MediaTypeObject>>;

export interface ParameterObject {
  readonly name: string;
  readonly in: ParameterPlace;
  readonly required?: boolean;
  readonly description?: string;
  readonly deprecated?: boolean;
  readonly style?: string;
  readonly explode?: boolean;
  readonly schema?: Schema;
  readonly content?: ContentObject;
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, ExampleObject | Reference>>;
}

export type ParameterPlace = 'path' | 'query' | 'header' | 'cookie';

export type HeaderObject = Omit<ParameterObject, 'name' | 'in'>;

export interface RequestBodyObject {
  readonly description?: string;
  readonly required?: boolean;
  readonly content?: ContentObject;
}

export interface ResponseObject {
  readonly description?: string;
  readonly headers?: Readonly<Record<string, HeaderObject | Reference>>;
  readonly content?: ContentObject;
  readonly links?: Readonly<Record<string, unknown>>;
}

/**
 * One scheme name each with its scopes; every name in one object is needed at once. To TypeScript an
 * imported JSON file has every name in every object, some of them undefined.
 */
export type SecurityRequirement = Readonly<Record<string, readonly string[] | undefined>>;

export interface ExternalDocsObject {
  readonly url: string;
  readonly description?: string;
}

export interface OperationObject {
  readonly operationId?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly deprecated?: boolean;
  readonly parameters?: readonly (ParameterObject | Reference)[];
  readonly requestBody?: RequestBodyObject | Reference;
  readonly responses?: Readonly<Record<string, ResponseObject | Reference>>;
  readonly security?: readonly SecurityRequirement[];
  readonly externalDocs?: ExternalDocsObject;
  readonly [extension: `x-${string}`]: unknown;
}

export interface PathItemObject {
  readonly $ref?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly parameters?: readonly (ParameterObject | Reference)[];
  readonly get?: OperationObject;
  readonly put?: OperationObject;
  readonly post?: OperationObject;
  readonly delete?: OperationObject;
  readonly options?: OperationObject;
  readonly head?: OperationObject;
  readonly patch?: OperationObject;
  readonly trace?: OperationObject;
}

export interface InfoObject {
  readonly title?: string;
  readonly version?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly [key: string]: unknown;
}

export interface ServerObject {
  readonly url: string;
  readonly description?: string;
  readonly variables?: Readonly<Record<string, ServerVariableObject>>;
}

export interface ServerVariableObject {
  readonly default: string;
  readonly enum?: readonly string[];
  readonly description?: string;
}

export interface TagObject {
  readonly name: string;
  readonly description?: string;
  readonly externalDocs?: ExternalDocsObject;
}

export interface SecuritySchemeObject {
  readonly type: string;
  readonly description?: string;
  readonly scheme?: string;
  readonly name?: string;
  readonly in?: string;
  readonly openIdConnectUrl?: string;
  readonly flows?: Readonly<Record<string, OAuthFlowObject>>;
}

export interface OAuthFlowObject {
  readonly authorizationUrl?: string;
  readonly tokenUrl?: string;
  readonly scopes?: Readonly<Record<string, string>>;
}

export interface OpenApiDocument {
  readonly openapi: string;
  readonly info?: InfoObject;
  readonly servers?: readonly ServerObject[];
  readonly tags?: readonly TagObject[];
  readonly security?: readonly SecurityRequirement[];
  readonly paths?: Readonly<Record<string, PathItemObject | Reference>>;
  readonly webhooks?: Readonly<Record<string, PathItemObject | Reference>>;
  readonly components?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly [key: string]: unknown;
}

import type { OpenApiDocument } from './document.ts';
import { matcher, type MatchRequest } from './match.ts';
import { operations, type Operation } from './operations.ts';
import { resolver, type Resolve } from './references.ts';

export type { Content, Example } from './contents.ts';
export type {
  HeaderObject,
  OpenApiDocument,
  ParameterObject,
  Schema,
  SchemaObject,
  SecurityRequirement,
  SecuritySchemeObject,
  ServerObject,
  TagObject,
} from './document.ts';
export type { Match } from './match.ts';
export type { Method, Operation, RequestBody, ResponseDescription } from './operations.ts';
export type { Resolve } from './references.ts';
export { webhooksOf } from './operations.ts';
export { CircularReference, isReference } from './references.ts';
export { propertiesOf, typesOf } from './schemas.ts';

export interface Description {
  readonly document: OpenApiDocument;
  readonly operations: readonly Operation[];
  readonly resolve: Resolve;
  readonly match: MatchRequest;
}

/** Reads a bundled OpenAPI 3.0 or 3.1 document once, for everyone who asks about operations. */
export function describeDocument(document: OpenApiDocument): Description {
  const resolve = resolver(document);
  const all = operations(document, resolve);
  return { document, operations: all, resolve, match: matcher(all) };
}

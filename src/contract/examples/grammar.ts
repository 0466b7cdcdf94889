/** The objects of OpenAPI 3.0 and 3.1 that hold an example or a default, or lead to one that does. */
export type Kind =
  | 'document'
  | 'pathItem'
  | 'operation'
  | 'callback'
  | 'server'
  | 'serverVariable'
  | 'parameter'
  | 'requestBody'
  | 'response'
  | 'header'
  | 'mediaType'
  | 'schema';

/** A path of keys, in which "*" is each of a map or list, and what stands at its end. */
export type Part = readonly [path: string, kind: Kind];

/** What an object of each kind consists of. */
export const grammar: Readonly<Record<Kind, readonly Part[]>> = {
  document: [
    ['servers/*', 'server'],
    ...all('pathItem', ['paths/*', 'webhooks/*', 'components/pathItems/*']),
    ['components/callbacks/*', 'callback'],
    ['components/parameters/*', 'parameter'],
    ['components/requestBodies/*', 'requestBody'],
    ['components/responses/*', 'response'],
    ['components/headers/*', 'header'],
    ['components/schemas/*', 'schema'],
  ],
  pathItem: [
    ['servers/*', 'server'],
    ['parameters/*', 'parameter'],
    ...all('operation', ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']),
  ],
  operation: [
    ['servers/*', 'server'],
    ['parameters/*', 'parameter'],
    ['requestBody', 'requestBody'],
    ['responses/*', 'response'],
    ['callbacks/*', 'callback'],
  ],
  callback: [['*', 'pathItem']],
  server: [['variables/*', 'serverVariable']],
  serverVariable: [],
  parameter: [
    ['schema', 'schema'],
    ['content/*', 'mediaType'],
  ],
  requestBody: [['content/*', 'mediaType']],
  response: [
    ['headers/*', 'header'],
    ['content/*', 'mediaType'],
  ],
  header: [
    ['schema', 'schema'],
    ['content/*', 'mediaType'],
  ],
  mediaType: [
    ['schema', 'schema'],
    ['encoding/*/headers/*', 'header'],
  ],
  schema: [
    ...all('schema', ['properties/*', 'patternProperties/*', 'dependentSchemas/*', '$defs/*']),
    ...all('schema', ['additionalProperties', 'unevaluatedProperties', 'propertyNames']),
    ...all('schema', ['prefixItems/*', 'items', 'unevaluatedItems', 'contains']),
    ...all('schema', ['allOf/*', 'anyOf/*', 'oneOf/*', 'not', 'if', 'then', 'else']),
  ],
};

function all(kind: Kind, paths: readonly string[]): readonly Part[] {
  return paths.map((path) => [path, kind]);
}

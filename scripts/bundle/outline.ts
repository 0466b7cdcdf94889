import type { OpenApiDocument } from '../../src/description/description.ts';

/** Words for people, and what no exchange is held against. */
const dropped: ReadonlySet<string> = new Set([
  'deprecated',
  'description',
  'example',
  'examples',
  'externalDocs',
  'info',
  'links',
  'summary',
  'tags',
  'title',
  'webhooks',
]);

/** What stands in these is named by the document: none of it is a word of OpenAPI. */
const named: ReadonlySet<string> = new Set([
  '$defs',
  'content',
  'dependentSchemas',
  'encoding',
  'headers',
  'parameters',
  'paths',
  'patternProperties',
  'properties',
  'requestBodies',
  'responses',
  'schemas',
  'securitySchemes',
]);

/** Values, not words of OpenAPI. */
const values: ReadonlySet<string> = new Set(['const', 'default', 'enum', 'required']);

/** The document with all that decides about an exchange, and nothing else. */
export function outlineOf(document: OpenApiDocument): OpenApiDocument {
  const { openapi, servers = [], paths = {}, components } = document;
  const { examples: _, ...others } = components ?? {};
  const outline = withoutFreeHeaders(kept({ openapi, servers, paths, components: others }, false));
  const reached = schemasReached(outline);
  const schemas = Object.entries(outline.components['schemas'] ?? {});
  return {
    ...outline,
    components: {
      ...outline.components,
      schemas: Object.fromEntries(schemas.filter(([name]) => reached.has(name))),
    },
  };
}

/** A header that may be left out, and may be any text, holds for every answer. */
function withoutFreeHeaders<Document extends OpenApiDocument>(document: Document): Document {
  const headers = Object.entries(document.components?.['headers'] ?? {});
  const free = headers.filter(([, header]) => JSON.stringify(header) === anyText);
  const refs = new Set(
    free.map(([name]) => JSON.stringify({ $ref: `#/components/headers/${name}` })),
  );
  return JSON.parse(JSON.stringify(document), (key, value: unknown) => {
    if (key !== 'headers' || typeof value !== 'object' || value === null) return value;
    const others = Object.entries(value).filter(([, header]) => !refs.has(JSON.stringify(header)));
    return Object.fromEntries(others);
  });
}

const anyText = '{"schema":{"type":"string"}}';

/** The names of the schemas that paths lead to. */
function schemasReached({ paths, components }: OpenApiDocument): ReadonlySet<string> {
  const { schemas = {}, ...others } = components ?? {};
  const reached = new Set<string>();
  // A set is walked in the order of adding, so what is added meanwhile is walked too.
  const open = new Set<unknown>([paths, others]);
  for (const node of open) {
    for (const [, name = ''] of JSON.stringify(node).matchAll(
      /"#\/components\/schemas\/([^"/]+)/g,
    )) {
      reached.add(name);
      open.add(schemas[name]);
    }
  }
  return reached;
}

function kept<Node>(node: Node, isNamed: boolean): Node;
function kept(node: unknown, isNamed: boolean): unknown {
  if (Array.isArray(node)) return node.map((item) => kept(item, false));
  if (typeof node !== 'object' || node === null) return node;
  const entries = Object.entries(node)
    .filter(([key]) => isNamed || !(dropped.has(key) || key.startsWith('x-')))
    .map(([key, value]) => {
      const isValue = !isNamed && values.has(key);
      return [key, isValue ? value : kept(value, !isNamed && named.has(key))];
    });
  return Object.fromEntries(entries);
}

import type { OpenApiDocument, Schema } from '../../src/description/description.ts';

/**
 * The document with a name for the schema of each parameter, header and media type, and for the
 * alternatives in unions: what is asked about at run time is a bare `$ref` then.
 */
export function withNamedSchemas(document: OpenApiDocument): OpenApiDocument {
  const names = new Map<string, string>();
  const more: Record<string, unknown> = {};
  const { components = {}, ...rest } = document;
  const named = { ...moved(rest), components: moved(components) };
  return {
    ...named,
    components: { ...named.components, schemas: { ...named.components['schemas'], ...more } },
  };

  function moved<Node>(node: Node): Node;
  function moved(node: unknown): unknown {
    if (Array.isArray(node)) return node.map((item) => moved(item));
    if (typeof node !== 'object' || node === null) return node;
    const entries = Object.entries(node).map(([key, value]) => {
      if (key === 'schema' || key === 'if') return [key, reference(value)];
      const isUnion = (key === 'anyOf' || key === 'oneOf') && Array.isArray(value);
      return [key, isUnion ? value.map((branch) => reference(branch)) : moved(value)];
    });
    return Object.fromEntries(entries);
  }

  /** Equal schemas share a name. */
  function reference(schema: Schema): Schema {
    if (typeof schema === 'boolean' || isBare(schema)) return schema;
    const text = JSON.stringify(schema);
    const name = names.get(text) ?? `_${names.size}`;
    if (!names.has(text)) {
      names.set(text, name);
      more[name] = moved(schema);
    }
    return { $ref: `#/components/schemas/${name}` };
  }
}

function isBare(schema: object): boolean {
  return '$ref' in schema && Object.keys(schema).length === 1;
}

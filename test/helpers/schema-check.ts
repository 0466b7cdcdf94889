import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormatsModule from 'ajv-formats';
import type { OpenApiDocument, Schema } from '../../src/description/description.ts';

/** What is wrong with a value by a schema of the document, one line a fault; none when it fits. */
export type SchemaCheck = (schema: Schema, value: unknown) => string[];

// The package is CommonJS and sets `module.exports` to its default export.
const addFormats = addFormatsModule as unknown as typeof addFormatsModule.default;

export function schemaCheck(document: OpenApiDocument): SchemaCheck {
  // Not strict: OpenAPI's own keywords and the extensions (x-…) are unknown to JSON Schema.
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats(ajv);
  ajv.addFormat('int64', { type: 'number', validate: Number.isInteger });
  ajv.addSchema(document, 'document');
  const compiled = new Map<Schema, ValidateFunction>();

  return (schema, value) => {
    let check = compiled.get(schema);
    if (!check) {
      check = ajv.compile(anchored(schema) as object);
      compiled.set(schema, check);
    }
    if (check(value)) return [];
    return (check.errors ?? []).map((e) => `${e.instancePath || '/'} ${e.message ?? e.keyword}`);
  };
}

/** The schema with its `$ref`s anchored at the document, so that it compiles on its own. */
function anchored(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(anchored);
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) =>
      key === '$ref' && typeof value === 'string'
        ? [key, `document${value}`]
        : [key, anchored(value)],
    ),
  );
}

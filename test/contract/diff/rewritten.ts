import type { OpenApiDocument } from '../../../src/description/description.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The same document with the keys of every object the other way round. */
export function turned(document: OpenApiDocument): OpenApiDocument {
  return JSON.parse(
    JSON.stringify(document, (_, value: unknown) =>
      isFields(value) ? Object.fromEntries(Object.entries(value).toReversed()) : value,
    ),
  );
}

/** The same document with what each `$ref` leads to in its place; none leads to itself. */
export function inlined(document: OpenApiDocument): OpenApiDocument {
  const schemas = document.components?.['schemas'] ?? {};
  return JSON.parse(
    JSON.stringify(document, (_, value: unknown) => {
      const $ref = isFields(value) ? value['$ref'] : undefined;
      return typeof $ref === 'string' ? schemas[$ref.split('/').at(-1) ?? ''] : value;
    }),
  );
}

/** The same as YAML in block style. */
export function asYaml(value: unknown, indent = ''): string {
  if (Array.isArray(value) && value.length > 0) {
    return value.map((item) => `\n${indent}-${ofItem(item, `${indent}  `)}`).join('');
  }
  if (isFields(value) && Object.keys(value).length > 0) {
    return Object.entries(value)
      .map(([key, item]) => `\n${indent}${JSON.stringify(key)}:${ofItem(item, `${indent}  `)}`)
      .join('');
  }
  return JSON.stringify(value);
}

function ofItem(item: unknown, indent: string): string {
  const text = asYaml(item, indent);
  return text.startsWith('\n') ? text : ` ${text}`;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

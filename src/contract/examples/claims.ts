import type { Resolve, Schema } from '../../description/description.ts';
import { essence, isJson } from '../media-types.ts';
import { pointerPart } from '../pointer-part.ts';
import { isObject, type Direction, type Node } from './nodes.ts';

/** A value that a document shows, and the schema that it shows it for. */
export interface Claim {
  readonly kind: 'example' | 'default';
  /** As a finding begins with it: "The example `alice`". */
  readonly title: string;
  /** A JSON pointer to the value. */
  readonly pointer: string;
  readonly value: unknown;
  readonly schema: Schema;
  /** Of a whole request or answer; `undefined` for a part of one, which may be either. */
  readonly direction: Direction | undefined;
}

export function claimsOf(node: Node, resolve: Resolve): readonly Claim[] {
  const { kind, value } = node;
  if (kind === 'schema') return ofSchema(node);
  if (kind === 'serverVariable') return defaultOf(node, allowedBy(value['enum']));
  if (kind === 'parameter' || kind === 'header') return ofExamples(node, resolve);
  return kind === 'mediaType' ? ofExamples(node, resolve).filter(readable(node)) : [];
}

function allowedBy(values: unknown): Schema {
  return Array.isArray(values) ? { enum: values } : true;
}

function ofSchema(node: Node): readonly Claim[] {
  const { pointer, value: schema } = node;
  const { examples: list } = schema;
  const examples: readonly unknown[] = Array.isArray(list) ? list : [];
  return [
    ...defaultOf(node, schema),
    ...single(node, schema, undefined),
    ...examples.map((value, at) => ({
      kind: 'example' as const,
      title: `The example ${at + 1}`,
      pointer: `${pointer}/examples/${at}`,
      value,
      schema,
      direction: undefined,
    })),
  ];
}

function defaultOf({ pointer, value }: Node, schema: Schema): readonly Claim[] {
  if (!('default' in value)) return [];
  return [
    {
      kind: 'default',
      title: 'The default',
      pointer: `${pointer}/default`,
      value: value['default'],
      schema,
      direction: undefined,
    },
  ];
}

function ofExamples(node: Node, resolve: Resolve): readonly Claim[] {
  const { pointer, value, direction } = node;
  const schema = value['schema'];
  if (!isSchema(schema)) return [];
  const examples = isObject(value['examples']) ? Object.entries(value['examples']) : [];
  const named = examples.flatMap(([name, written]) => {
    if (!isObject(written)) return [];
    const example: object = resolve(written);
    if (!('value' in example)) return [];
    const place = refOf(written) ?? `${pointer}/examples/${pointerPart(name)}`;
    return {
      kind: 'example' as const,
      title: `The example \`${name}\``,
      pointer: `${place}/value`,
      value: example.value,
      schema,
      direction,
    };
  });
  return [...single(node, schema, direction), ...named];
}

function single(
  { pointer, value }: Node,
  schema: Schema,
  direction: Direction | undefined,
): readonly Claim[] {
  if (!('example' in value)) return [];
  return [
    {
      kind: 'example',
      title: 'The example',
      pointer: `${pointer}/example`,
      value: value['example'],
      schema,
      direction,
    },
  ];
}

/** Text that shows a body of another kind than JSON is written as it is sent, not as what it means. */
function readable({ pointer }: Node): (claim: Claim) => boolean {
  const mediaType = essence(pointer.slice(pointer.lastIndexOf('/') + 1).replaceAll('~1', '/'));
  return ({ value, schema }) =>
    typeof value !== 'string' ||
    isJson(mediaType) ||
    (typeof schema === 'object' && schema.type === 'string');
}

/** Where a chain of references in a bundled document begins: the value is written at its first step. */
function refOf(node: Readonly<Record<string, unknown>>): string | undefined {
  const ref = node['$ref'];
  return typeof ref === 'string' ? decodeURIComponent(ref.replace(/^#/, '')) : undefined;
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'boolean' || isObject(value);
}

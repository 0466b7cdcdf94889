import type { Field, Shape, Variant } from '../model.ts';
import { described, item, type HrefOf } from './blocks.ts';
import { code, link, plain } from './text.ts';

/** Fields as a list, those within them as lists below. */
export function fieldList(fields: readonly Field[], hrefOf: HrefOf): string {
  return fields.map((field) => fieldItem(field, hrefOf)).join('\n');
}

/** The attributes of a whole body, after a line with its type. */
export function shapeText(shape: Shape, hrefOf: HrefOf): readonly string[] {
  const { description, constraints, fields, variants } = shape;
  const inner = [
    fieldList(fields, hrefOf),
    ...(variants.length > 0 ? ['One of these:', variantList(variants, hrefOf)] : []),
  ];
  return [described(description, constraints), ...inner];
}

/** "`object` ([User](…))"; empty where nothing is known. */
export function shapeHead(
  { type, schema }: Pick<Shape, 'type' | 'schema'>,
  hrefOf: HrefOf,
): string {
  const parts = [
    ...(type === '' ? [] : [code(type)]),
    ...(schema === undefined ? [] : [`(${link(schema.title, hrefOf(schema.path))})`]),
  ];
  return parts.join(' ');
}

function fieldItem(field: Field, hrefOf: HrefOf): string {
  const { description, constraints, schema, cut } = field;
  const head = [
    code(field.name),
    ...(field.type === '' ? [] : [code(field.type)]),
    ...marksOf(field),
  ];
  const text = described(description, [
    ...constraints,
    ...field.notes,
    ...(field.example === undefined ? [] : [`Example: ${code(exampleText(field.example))}.`]),
    ...(cut && schema ? [`Its attributes: ${link(schema.title, hrefOf(schema.path))}.`] : []),
    ...elementsOf(field, hrefOf),
  ]);
  return item(head.join(' '), text, innerOf(field, hrefOf));
}

/** What the elements of a list may be stands on the page of their schema only. */
function elementsOf(
  { type, schema, fields, variants, cut }: Field,
  hrefOf: HrefOf,
): readonly string[] {
  const isNamed = schema !== undefined && fields.length === 0 && variants.length === 0 && !cut;
  return isNamed && type.startsWith('array')
    ? [`Each: ${link(schema.title, hrefOf(schema.path))}.`]
    : [];
}

function innerOf({ fields, variants }: Field, hrefOf: HrefOf): readonly string[] {
  return [
    ...(fields.length > 0 ? [fieldList(fields, hrefOf)] : []),
    ...(variants.length > 0 ? [variantList(variants, hrefOf)] : []),
  ];
}

function variantList(variants: readonly Variant[], hrefOf: HrefOf): string {
  return variants
    .map(({ title, description, constraints, fields, ...variant }) => {
      const head = shapeHead(variant, hrefOf);
      const named = title === variant.type ? head : `${plain(title)} ${head}`.trim();
      const inner = fields.length > 0 ? [fieldList(fields, hrefOf)] : [];
      return item(`One of: ${named}`, described(description, constraints), inner);
    })
    .join('\n');
}

function marksOf(field: Field): readonly string[] {
  return [
    ...(field.required ? ['Required'] : []),
    ...(field.deprecated ? ['Deprecated'] : []),
    ...(field.readOnly ? ['Read only'] : []),
    ...(field.writeOnly ? ['Write only'] : []),
    ...(field.fromExample ? ['(seen in an example)'] : []),
  ];
}

function exampleText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

import type { Resolve, Schema } from '../../description/description.ts';
import { nameInAddress, type Unique } from '../anchors.ts';
import type { Field, PageLink, Shape, Variant } from '../model.ts';
import type { SchemaReader } from './schema-reader.ts';
import { typeOf } from './type-name.ts';
import { componentName, type View } from './view.ts';

/** What it takes to turn the schemas of one page into fields. */
export interface FieldContext {
  readonly resolve: Resolve;
  readonly schemas: SchemaReader;
  readonly anchor: Unique;
  readonly schemaPage: (name: string) => PageLink | undefined;
  /** How many fields the tree at hand may still open; schemas beyond it stand on their own pages. */
  readonly budget: { left: number };
}

/** More than any page of people's use; a document whose schemas all hold each other has no end. */
export const fieldsOfATree = 2000;

interface Place {
  readonly name: string;
  /** The anchor of what it stands in. */
  readonly below: string;
  readonly required: boolean;
  /** The schemas it stands in, by `$ref`. */
  readonly within: readonly string[];
}

/** A schema as the whole of a body: its own name is not shown, but those of its fields. */
export function shapeOf(
  schema: Schema | undefined,
  below: string,
  context: FieldContext,
  examples: readonly unknown[] = [],
): Shape {
  const view = context.schemas.view(schema);
  const shape = opened(view, below, [], context, examples);
  return {
    type: context.schemas.type(view),
    description: view.keywords.description ?? '',
    constraints: context.schemas.constraints(view),
    schema: pageOf(view, context),
    ...shape,
  };
}

export function fieldOf(
  schema: Schema | undefined,
  place: Place,
  context: FieldContext,
  examples: readonly unknown[] = [],
): Field {
  const view = context.schemas.view(schema);
  const { keywords } = view;
  const anchor = context.anchor(`${place.below}-${nameInAddress(place.name)}`);
  return {
    name: place.name,
    anchor,
    type: context.schemas.type(view),
    required: place.required,
    deprecated: keywords.deprecated === true,
    readOnly: keywords.readOnly === true,
    writeOnly: keywords.writeOnly === true,
    description: keywords.description ?? '',
    constraints: context.schemas.constraints(view),
    rules: context.schemas.rules(view),
    notes: context.schemas.notes(view),
    example: keywords['example'],
    schema: pageOf(view, context),
    ...opened(view, anchor, place.within, context, examples),
    fromExample: false,
  };
}

type Opened = Pick<Field, 'fields' | 'variants' | 'cut'>;

/** The attributes of an object, or of the objects in an array. */
function opened(
  view: View,
  below: string,
  within: readonly string[],
  context: FieldContext,
  examples: readonly unknown[],
): Opened {
  const inner = context.schemas.elements(view);
  const references = inner === view ? view.references : [...view.references, ...inner.references];
  if (references.some((reference) => within.includes(reference))) return closed;
  const hasFields = hasFieldsIn(inner) || inner.variants.length > 0;
  if (hasFields && context.budget.left <= 0) return closed;
  const path = [...within, ...references];
  const values = inner === view ? examples : examples.flat(4);
  return {
    fields: attributesOf(inner, below, path, context, values),
    variants: inner.variants.map((variant) => variantOf(variant, below, path, context)),
    cut: false,
  };
}

const closed: Opened = { fields: [], variants: [], cut: true };

function hasFieldsIn({ keywords }: View): boolean {
  return keywords.properties !== undefined || keywords.additionalProperties !== undefined;
}

function attributesOf(
  view: View,
  below: string,
  within: readonly string[],
  context: FieldContext,
  examples: readonly unknown[],
): readonly Field[] {
  const { keywords } = view;
  const { properties = {}, required = [], additionalProperties } = keywords;
  const described = Object.entries(properties).map(([name, schema]) => {
    context.budget.left -= 1;
    const place = { name, below, required: required.includes(name), within };
    return fieldOf(schema, place, context, valuesAt(examples, name));
  });
  const isMap = typeof additionalProperties === 'object';
  const further = isMap
    ? [fieldOf(additionalProperties, { name: '*', below, required: false, within }, context)]
    : [];
  const found =
    isMap || examples.length === 0 ? [] : undescribed(examples, context.schemas.names(view));
  const added = found.map(([name, value]) => shownBy(name, value, below, context));
  return [...described, ...further, ...added];
}

/** What an example has and the schema does not speak of. */
function undescribed(
  examples: readonly unknown[],
  known: ReadonlySet<string>,
): readonly (readonly [string, unknown])[] {
  const found = new Map<string, unknown>();
  for (const example of examples) {
    if (!isObject(example)) continue;
    for (const [name, value] of Object.entries(example)) {
      if (!known.has(name) && !found.has(name)) found.set(name, value);
    }
  }
  return [...found];
}

function shownBy(name: string, value: unknown, below: string, context: FieldContext): Field {
  const anchor = context.anchor(`${below}-${nameInAddress(name)}`);
  const inner = undescribed([value].flat(4), new Set());
  return {
    name,
    anchor,
    type: typeOf(value),
    required: false,
    deprecated: false,
    readOnly: false,
    writeOnly: false,
    description: '',
    constraints: [],
    rules: { multiple: false },
    notes: [],
    example: undefined,
    schema: undefined,
    fields: inner.map(([key, part]) => shownBy(key, part, anchor, context)),
    variants: [],
    cut: false,
    fromExample: true,
  };
}

function valuesAt(examples: readonly unknown[], name: string): readonly unknown[] {
  return examples.flatMap((example) =>
    isObject(example) && Object.hasOwn(example, name) ? [example[name]] : [],
  );
}

function variantOf(
  schema: Schema,
  below: string,
  within: readonly string[],
  context: FieldContext,
): Variant {
  const view = context.schemas.view(schema);
  const type = context.schemas.type(view);
  const { title } = view.keywords;
  const { fields } = opened(view, below, within, context, []);
  return {
    title: typeof title === 'string' ? title : (view.name ?? type),
    type,
    description: view.keywords.description ?? '',
    constraints: context.schemas.constraints(view),
    schema: pageOf(view, context),
    fields,
  };
}

function pageOf(view: View, context: FieldContext): PageLink | undefined {
  const inner = context.schemas.elements(view);
  const last = inner.references.at(-1);
  const name = view.name ?? (inner.name === undefined ? undefined : last && componentName(last));
  return name === undefined ? undefined : context.schemaPage(name);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

import { laidFlat } from './laid-flat.ts';
import { followed, isRaw, rawAt, textAt, type Raw } from './raw.ts';

/** A parameter, header or attribute, and what has to stand in its entry of a list. */
export interface FieldFact {
  readonly name: string;
  /** The attributes that it lies in, from the outside. */
  readonly parents: readonly string[];
  readonly required: boolean;
  /** Follows the name; "" where the document says nothing. */
  readonly type: string;
  /** Markdown; all of them. */
  readonly texts: readonly string[];
}

/** What a document says of a parameter or header. */
export function parameterFacts(name: string, parameter: Raw, document: Raw): readonly FieldFact[] {
  const schema = rawAt(parameter, 'schema') ?? {};
  const [first, ...inner] = fieldFacts(name, schema, parameter['required'] === true, [], document);
  const own = [...notesOf(parameter), ...exampleOf(parameter)];
  const described = textAt(parameter, 'description');
  const texts = (first?.texts ?? []).filter(
    (text) => described === '' || text !== descriptionOf(schema, document),
  );
  return [
    {
      name,
      parents: [],
      required: parameter['required'] === true,
      type: typeOf(schema, document),
      texts: [described, ...texts, ...own],
    },
    ...inner,
  ];
}

/** The attributes in a schema, however deep. */
export function attributeFacts(
  schema: Raw,
  parents: readonly string[],
  document: Raw,
  within: readonly Raw[] = [],
): readonly FieldFact[] {
  const target = followed(schema, document);
  const flat = laidFlat(schema, document);
  if (
    within.some((each) => each['properties'] === target['properties'] && isRaw(each['properties']))
  ) {
    return [];
  }
  const inside = [...within, target];
  const { additionalProperties, items } = flat.keywords;
  return [
    ...[...flat.properties].flatMap(([name, property]) =>
      fieldFacts(name, property, flat.required.has(name), parents, document, inside),
    ),
    ...(isRaw(additionalProperties)
      ? fieldFacts('*', additionalProperties, false, parents, document, inside)
      : []),
    ...(isRaw(items) ? attributeFacts(items, parents, document, inside) : []),
    ...flat.branches.flatMap((branch) => attributeFacts(branch, parents, document, inside)),
  ];
}

function fieldFacts(
  name: string,
  schema: Raw,
  required: boolean,
  parents: readonly string[],
  document: Raw,
  within: readonly Raw[] = [],
): readonly FieldFact[] {
  const texts = [descriptionOf(schema, document), ...textsOf(schema, document)];
  return [
    { name, parents, required, type: typeOf(schema, document), texts },
    ...attributeFacts(schema, [...parents, name], document, within),
  ];
}

export function descriptionOf(schema: Raw, document: Raw): string {
  return textAt(laidFlat(schema, document).keywords, 'description');
}

/** Of the schema itself and of the elements of an array. */
function textsOf(schema: Raw, document: Raw): readonly string[] {
  const { keywords } = laidFlat(schema, document);
  const { items } = keywords;
  return [
    ...constraintsOf(keywords),
    ...notesOf(keywords),
    ...exampleOf(keywords),
    ...(isRaw(items) ? textsOf(items, document) : []),
  ];
}

/** "string(date-time) | null", "array[object]". */
function typeOf(schema: Raw, document: Raw): string {
  const { keywords, branches, nullable } = laidFlat(schema, document);
  const { type = impliedBy(keywords), format, items } = keywords;
  const own = [type].flat().filter((each) => typeof each === 'string' && each !== 'null');
  const names = own.map((name) => {
    if (name === 'array') {
      const inner = isRaw(items) ? typeOf(items, document) : '';
      return inner === '' ? 'array' : `array[${inner}]`;
    }
    // JSON Schema has formats of strings and numbers only.
    return format === undefined || name === 'object' ? name : `${String(name)}(${String(format)})`;
  });
  const all = [...names, ...branches.map((branch) => typeOf(branch, document))];
  if (all.length === 0) return '';
  return [...new Set(nullable ? [...all, 'null'] : all)].join(' | ');
}

function impliedBy({ const: value, enum: values, items }: Raw): string | undefined {
  const [first] = Array.isArray(values) ? values : [value];
  if (first !== undefined) return typeof first;
  return items === undefined ? undefined : 'array';
}

/** In the words of the page that this one has to match. */
function constraintsOf(schema: Raw): readonly string[] {
  const said = (key: string, words: (value: unknown) => string) =>
    schema[key] === undefined ? [] : [words(schema[key])];
  const values = Array.isArray(schema['enum'])
    ? schema['enum'].filter((each) => each !== null)
    : [];
  return [
    ...rangeOf('length', schema['minLength'], schema['maxLength']),
    ...rangeOf('value', schema['minimum'], schema['maximum']),
    ...said('exclusiveMinimum', (value) => `more than ${String(value)}`),
    ...said('exclusiveMaximum', (value) => `less than ${String(value)}`),
    ...said('multipleOf', (value) => `multiple of ${String(value)}`),
    ...said('minItems', (value) => `At least ${String(value)} element`),
    ...said('maxItems', (value) => `Not more than ${String(value)} element`),
    ...said('uniqueItems', (value) => (value === true ? 'No element comes twice' : '')),
    ...said(
      'pattern',
      (value) => `Format should match the following pattern: \`${String(value)}\``,
    ),
    ...valuesOf(values.map((value) => `\`${textOf(value)}\``)),
    ...said('const', (value) => `Value is \`${textOf(value)}\``),
    ...said('contentMediaType', (value) => `\`${String(value)}\``),
    ...said('default', (value) => `Default value is \`${textOf(value)}\``),
  ];
}

function valuesOf(values: readonly string[]): readonly string[] {
  if (values.length === 0) return [];
  if (values.length === 1) return [`Value is ${values.join('')}.`];
  const comma = values.length > 2 ? ',' : '';
  return [`Values are ${values.slice(0, -1).join(', ')}${comma} or ${values.slice(-1).join('')}.`];
}

function rangeOf(what: string, least: unknown, most: unknown): readonly string[] {
  if (least !== undefined && most !== undefined) {
    return [`Minimum ${what} is ${String(least)}, maximum ${what} is ${String(most)}.`];
  }
  if (least !== undefined) return [`Minimum ${what} is ${String(least)}.`];
  return most === undefined ? [] : [`Maximum ${what} is ${String(most)}.`];
}

function notesOf(node: Raw): readonly string[] {
  const [alias = '', ...remark] = textAt(node, 'x-alias').split(' ');
  const level = textAt(node, 'x-pii');
  return [
    ...(alias === '' ? [] : [`\`${alias}\``, remark.join(' ')]),
    // A sentence that goes on after a colon begins with a small letter.
    textAt(node, 'x-optional').slice(1),
    ...(level === '' ? [] : [`Personal data (${level})`]),
    ...(node['deprecated'] === true ? ['Deprecated'] : []),
  ];
}

function exampleOf({ example }: Raw): readonly string[] {
  return example === undefined ? [] : [`\`${textOf(example)}\``];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

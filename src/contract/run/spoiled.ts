import {
  typesOf,
  type Description,
  type Schema,
  type SchemaObject,
} from '../../description/description.ts';

/** A value that a schema does not allow, and what is wrong with it. */
export interface Spoiled {
  readonly what: string;
  readonly value: unknown;
}

/** One for each constraint. Where all is text, a number is no wrong type for a text. */
export function spoiled(
  schema: Schema | undefined,
  isText: boolean,
  resolve: Description['resolve'],
): readonly Spoiled[] {
  if (schema === undefined || typeof schema === 'boolean') return [];
  const whole = resolve<SchemaObject>(schema);
  const types = typesOf(whole, resolve);
  const has = (type: string): boolean => types.includes(type);
  return [
    ...(isText ? [] : wrongTypes(types)),
    ...(whole.enum !== undefined && !whole.enum.includes('none-of-these')
      ? [{ what: 'is none of the enum', value: 'none-of-these' }]
      : []),
    ...(has('integer') || has('number') ? numbers(whole) : []),
    ...(has('boolean') && isText ? [{ what: 'is no boolean', value: 'perhaps' }] : []),
    ...(has('string') && whole.enum === undefined ? texts(whole) : []),
    ...(has('array') ? lists(whole, isText, resolve) : []),
  ];
}

function wrongTypes(types: readonly string[]): readonly Spoiled[] {
  if (types.length === 0) return [];
  const others = [
    ['string', 'text'],
    ['integer', 7],
    ['object', { a: 1 }],
  ] as const;
  const wrong = others.find(
    ([type]) => !types.includes(type) && !(type === 'integer' && types.includes('number')),
  );
  return [
    ...(types.includes('null') ? [] : [{ what: 'is null', value: null }]),
    ...(wrong === undefined ? [] : [{ what: `is of type ${wrong[0]}`, value: wrong[1] }]),
  ];
}

function numbers(schema: SchemaObject): readonly Spoiled[] {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema;
  return [
    { what: 'is no number', value: 'not-a-number' },
    ...past('is below the minimum', minimum, -1),
    ...past('is above the maximum', maximum, 1),
    ...past('is at the exclusive minimum', exclusiveMinimum, 0),
    ...past('is at the exclusive maximum', exclusiveMaximum, 0),
    ...(typeof multipleOf === 'number' && multipleOf !== 1
      ? [{ what: 'is no multiple', value: multipleOf / 2 }]
      : []),
  ];
}

function past(what: string, bound: unknown, by: number): readonly Spoiled[] {
  return typeof bound === 'number' ? [{ what, value: bound + by }] : [];
}

function texts(schema: SchemaObject): readonly Spoiled[] {
  const { minLength, maxLength, pattern, format = '' } = schema;
  return [
    ...(typeof minLength === 'number' && minLength > 0
      ? [{ what: 'is too short', value: 'a'.repeat(minLength - 1) }]
      : []),
    ...(typeof maxLength === 'number'
      ? [{ what: 'is too long', value: 'a'.repeat(maxLength + 1) }]
      : []),
    ...(pattern === undefined ? [] : [{ what: 'does not fit the pattern', value: '!' }]),
    ...(checkedFormats.has(format) ? [{ what: `is no ${format}`, value: `no ${format}` }] : []),
  ];
}

const checkedFormats: ReadonlySet<string> = new Set([
  'date-time',
  'date',
  'duration',
  'email',
  'uri',
  'uuid',
  'ipv4',
  'ipv6',
]);

function lists(
  { minItems, maxItems, items }: SchemaObject,
  isText: boolean,
  resolve: Description['resolve'],
): readonly Spoiled[] {
  return [
    ...(typeof maxItems === 'number'
      ? [{ what: 'has too many items', value: Array.from({ length: maxItems + 1 }, () => '{}') }]
      : []),
    ...(typeof minItems === 'number' && minItems > 1
      ? [{ what: 'has too few items', value: ['a'] }]
      : []),
    ...spoiled(items, isText, resolve).map(({ what, value }) => ({
      what: `has an item that ${what}`,
      value: [value],
    })),
  ];
}

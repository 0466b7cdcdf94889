/** What a keyword of JSON Schema asks for, as words; they would be a third of the compiled schemas. */
export function wording({
  keyword,
  params,
}: {
  readonly keyword: string;
  readonly params: Params;
}): string {
  return words[keyword]?.(params) ?? `must be what "${keyword}" asks for`;
}

type Params = Readonly<Record<string, unknown>>;

const words: Readonly<Record<string, (params: Params) => string>> = {
  type: ({ type }) => `must be ${String(type)}`,
  required: ({ missingProperty }) => `must have required property '${String(missingProperty)}'`,
  enum: ({ allowedValues }) =>
    `must be equal to one of the allowed values (${JSON.stringify(allowedValues)})`,
  const: ({ allowedValue }) => `must be equal to constant (${JSON.stringify(allowedValue)})`,
  format: ({ format }) => `must match format "${String(format)}"`,
  pattern: ({ pattern }) => `must match pattern "${String(pattern)}"`,
  minLength: ({ limit }) => `must NOT have fewer than ${String(limit)} characters`,
  maxLength: ({ limit }) => `must NOT have more than ${String(limit)} characters`,
  minimum: compared,
  maximum: compared,
  exclusiveMinimum: compared,
  exclusiveMaximum: compared,
  multipleOf: ({ multipleOf }) => `must be multiple of ${String(multipleOf)}`,
  minItems: ({ limit }) => `must NOT have fewer than ${String(limit)} items`,
  maxItems: ({ limit }) => `must NOT have more than ${String(limit)} items`,
  uniqueItems: ({ i, j }) => `must NOT have equal items (${String(j)} and ${String(i)})`,
  minProperties: ({ limit }) => `must NOT have fewer than ${String(limit)} properties`,
  maxProperties: ({ limit }) => `must NOT have more than ${String(limit)} properties`,
  additionalProperties: ({ additionalProperty }) =>
    `must NOT have the property '${String(additionalProperty)}'`,
  unevaluatedProperties: ({ unevaluatedProperty }) =>
    `must NOT have the property '${String(unevaluatedProperty)}'`,
  unevaluatedItems: ({ len }) => `must NOT have more than ${String(len)} items`,
  items: ({ limit }) => `must NOT have more than ${String(limit)} items`,
  contains: ({ minContains }) => `must contain at least ${String(minContains)} valid item(s)`,
  dependentRequired: ({ missingProperty, property }) =>
    `must have property '${String(missingProperty)}' beside '${String(property)}'`,
  propertyNames: ({ propertyName }) => `must not have the name '${String(propertyName)}'`,
  anyOf: () => 'must match a schema in anyOf',
  oneOf: () => 'must match exactly one schema in oneOf',
  not: () => 'must NOT be valid',
  if: ({ failingKeyword }) => `must match the schema under "${String(failingKeyword)}"`,
  'false schema': () => 'must not be there',
};

function compared({ comparison, limit }: Params): string {
  return `must be ${String(comparison)} ${String(limit)}`;
}

import type { SchemaObject } from '../../description/description.ts';

/** One kind of constraint, said in a sentence; `undefined` where the schema has none of it. */
type Say = (schema: SchemaObject) => string | undefined;

/** In the order in which they are read. */
const sentences: readonly Say[] = [
  ({ minLength, maxLength }) => range('length', minLength, maxLength),
  ({ minimum, maximum }) => range('value', minimum, maximum),
  ({ exclusiveMinimum: least, exclusiveMaximum: most }) => between(least, most),
  ({ multipleOf }) => said(multipleOf, (step) => `Value is a multiple of ${shown(step)}.`),
  ({ minItems, maxItems }) => count(minItems, maxItems, 'element'),
  ({ minProperties, maxProperties }) => count(minProperties, maxProperties, 'attribute'),
  ({ uniqueItems }) => (uniqueItems === true ? 'No element comes twice.' : undefined),
  ({ pattern }) =>
    said(pattern, (text) => `Format should match the following pattern: ${code(String(text))}.`),
  ({ enum: values }) => (values === undefined ? undefined : valuesOf(values)),
  ({ const: value }) => said(value, (only) => `Value is ${shown(only)}.`),
  ({ contentMediaType }) => said(contentMediaType, (type) => `Holds ${code(String(type))}.`),
  ({ default: value }) => said(value, (given) => `Default value is ${shown(given)}.`),
];

/** What a value has to keep to, as Markdown sentences. */
export function constraintsOf(schema: SchemaObject): readonly string[] {
  return sentences.flatMap((say) => say(schema) ?? []);
}

function range(what: string, least: unknown, most: unknown): string | undefined {
  if (typeof least === 'number' && typeof most === 'number') {
    return `Minimum ${what} is ${least}, maximum ${what} is ${most}.`;
  }
  if (typeof least === 'number') return `Minimum ${what} is ${least}.`;
  return typeof most === 'number' ? `Maximum ${what} is ${most}.` : undefined;
}

function between(least: unknown, most: unknown): string | undefined {
  const parts = [
    ...(typeof least === 'number' ? [`more than ${least}`] : []),
    ...(typeof most === 'number' ? [`less than ${most}`] : []),
  ];
  return parts.length === 0 ? undefined : `Value is ${parts.join(' and ')}.`;
}

function count(least: unknown, most: unknown, what: string): string | undefined {
  const parts = [
    ...(typeof least === 'number' ? [`At least ${counted(least, what)}.`] : []),
    ...(typeof most === 'number' ? [`Not more than ${counted(most, what)}.`] : []),
  ];
  return parts.length === 0 ? undefined : parts.join(' ');
}

function counted(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}

function valuesOf(values: readonly unknown[]): string {
  // That it may be null stands in its type.
  const texts = values.filter((value) => value !== null).map(shown);
  const last = texts.at(-1);
  if (last === undefined) return 'Value is `null`.';
  if (texts.length === 1) return `Value is ${last}.`;
  const before = texts.slice(0, -1).join(', ');
  return `Values are ${before}${texts.length > 2 ? ',' : ''} or ${last}.`;
}

function said(value: unknown, say: (value: unknown) => string): string | undefined {
  return value === undefined ? undefined : say(value);
}

function shown(value: unknown): string {
  return code(typeof value === 'string' ? value : JSON.stringify(value));
}

/** A code span holds any text when its fence is longer than what is inside (CommonMark, 6.1). */
function code(text: string): string {
  if (text.trim() === '') return code(JSON.stringify(text));
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const space = /^`|`$|^ .* $/.test(text) ? ' ' : '';
  return `${fence}${space}${text}${space}${fence}`;
}

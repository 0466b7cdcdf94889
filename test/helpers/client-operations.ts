import { readFileSync } from 'node:fs';
import {
  describeDocument,
  propertiesOf,
  typesOf,
  type Operation,
  type Schema,
  type SchemaObject,
} from '../../src/description/description.ts';

const document = readFileSync(new URL('../../generated/openapi.json', import.meta.url), 'utf8');
const { operations, resolve } = describeDocument(JSON.parse(document));

/** A call of one operation with a value in every field, and what must be on the wire for it. */
export interface PreparedCall {
  /** Such as `fetchUser`. */
  readonly name: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly method: string;
  /** Percent-encoded. */
  readonly path: string;
  readonly query: readonly Pair[];
  /** Names in lower case. */
  readonly headers: readonly Pair[];
  readonly form: readonly Pair[];
  readonly isDelete: boolean;
}

export type Pair = readonly [name: string, text: string];

/** One for each operation of the document, read without the table that the client has. */
export function preparedCalls(): readonly PreparedCall[] {
  return operations.map(preparedCall);
}

function preparedCall(operation: Operation): PreparedCall {
  const { id, method, parameters, body } = operation;
  const fields = [...propertiesOf(body?.contents[0]?.schema, resolve)];
  const given = new Map([
    ...parameters.map(({ name, schema }) => [name, valueOf(name, schema)] as const),
    ...fields.map(([name, schema]) => [name, valueOf(name, schema)] as const),
  ]);
  const at = (place: string): readonly Pair[] =>
    parameters.filter((each) => each.in === place).flatMap(({ name }) => textsOf(name, given));
  return {
    name: id.charAt(0).toLowerCase() + id.slice(1),
    input: Object.fromEntries(given),
    method,
    path: at('path').reduce(
      (path, [name, text]) => path.replace(`{${name}}`, encodeURIComponent(text)),
      operation.path,
    ),
    query: at('query'),
    headers: at('header').map(([name, text]) => [name.toLowerCase(), text]),
    form: fields.flatMap(([name]) => textsOf(name, given)),
    isDelete: method === 'DELETE',
  };
}

/** Something of the right type; text needs encoding wherever it goes. */
function valueOf(name: string, schema: Schema | undefined): unknown {
  const { format, items, enum: choice }: SchemaObject = Object(schema && resolve(Object(schema)));
  const types = typesOf(schema, resolve);
  if (choice) return choice.find((each) => each !== '');
  if (types.includes('array')) return [valueOf(`${name} 1`, items), valueOf(`${name} 2`, items)];
  if (types.includes('boolean')) return true;
  if (types.includes('integer') || types.includes('number')) return 7;
  if (format === 'date-time') return new Date('2026-03-02T09:15:27.999Z');
  return `${name} / & = + é`;
}

function textsOf(name: string, given: ReadonlyMap<string, unknown>): readonly Pair[] {
  const value = given.get(name);
  return (Array.isArray(value) ? value : [value]).map((each) => [name, textOf(each)]);
}

function textOf(value: unknown): string {
  return value instanceof Date ? '2026-03-02T09:15:27Z' : String(value);
}

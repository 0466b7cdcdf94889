import {
  propertiesOf,
  type Description,
  type Operation,
  type Resolve,
  type Schema,
  type SchemaObject,
} from '../../description/description.ts';
import { fieldReader, type FieldValue, type ReadField } from './field.ts';
import { invalid, missing } from './input-faults.ts';
import type { Pairs } from './pairs.ts';

export type Fields = Readonly<Record<string, FieldValue>>;

/** Reads and checks what one operation takes; throws the fault of the first thing that is wrong. */
export interface InputReader {
  readonly query: (pairs: Pairs) => Fields;
  readonly form: (pairs: Pairs) => Fields;
  readonly headers: (header: (name: string) => string | null) => Fields;
  readonly takesForm: boolean;
  /** The sizes of a list's pages; `undefined` for what is no list. */
  readonly page: { readonly maximum: number; readonly initial: number } | undefined;
}

const sizeName = 'PageSize';
const formType = 'application/x-www-form-urlencoded';

export function inputReader(operation: Operation, description: Description): InputReader {
  const { resolve } = description;
  const parameters = (place: string): readonly Field[] =>
    operation.parameters
      .filter((parameter) => parameter.in === place)
      .map(({ name, schema, required = false }) => ({
        name,
        required,
        // A size over the maximum is the pager's business: it may be cut down.
        ...reader(name === sizeName ? unbounded(schema, resolve) : schema),
      }));
  const content = operation.body?.contents.find(({ mediaType }) => mediaType === formType);
  const required = requiredOf(content?.schema, resolve);
  const form = [...propertiesOf(content?.schema, resolve)].map(([name, schema]) => ({
    name,
    required: required.has(name),
    ...reader(schema),
  }));
  const query = parameters('query');
  const header = parameters('header').map((field) => ({ ...field, key: field.name.toLowerCase() }));
  return {
    query: (pairs) => read(operation.id, query, pairs, true),
    form: (pairs) => read(operation.id, form, pairs, false),
    headers: (value) => {
      const sent = header.flatMap(({ name, key }) => {
        const text = value(key);
        return text === null ? [] : [[name, [text]] as const];
      });
      return read(operation.id, header, new Map(sent), true);
    },
    takesForm: content !== undefined,
    page: pageSizes(operation, resolve),
  };

  function reader(schema: Schema | undefined): { read: ReadField } {
    return { read: fieldReader(schema, resolve) };
  }
}

function pageSizes(operation: Operation, resolve: Resolve): InputReader['page'] {
  const size = operation.parameters.find(({ name }) => name === sizeName);
  if (size === undefined) return undefined;
  const { maximum, default: initial } = plain(size.schema, resolve);
  return { maximum: Number(maximum), initial: Number(initial) };
}

function unbounded(schema: Schema | undefined, resolve: Resolve): Schema {
  const { maximum: _, ...rest } = plain(schema, resolve);
  return rest;
}

interface Field {
  readonly name: string;
  readonly required: boolean;
  readonly read: ReadField;
}

/** Names that no schema has are ignored, as the API does. */
function read(
  operation: string,
  fields: readonly Field[],
  pairs: Pairs,
  skipsEmpty: boolean,
): Fields {
  const values: Record<string, FieldValue> = {};
  for (const { name, required, read: readField } of fields) {
    const texts = pairs.get(name);
    if (texts !== undefined) {
      const reading = readField(texts);
      if ('problem' in reading) throw invalid(operation, name, reading.problem);
      // An empty filter is none; an empty form field clears.
      if (!skipsEmpty || reading.value !== null) values[name] = reading.value;
    }
    if (required && (values[name] ?? null) === null) throw missing(operation, name);
  }
  return values;
}

function requiredOf(schema: Schema | undefined, resolve: Resolve): ReadonlySet<string> {
  const { required = [], allOf = [] } = plain(schema, resolve);
  const parts = allOf.map((part) => requiredOf(part, resolve));
  return new Set([...required, ...parts.flatMap((names) => [...names])]);
}

function plain(schema: Schema | undefined, resolve: Resolve): SchemaObject {
  return schema === undefined || typeof schema === 'boolean' ? {} : resolve<SchemaObject>(schema);
}

import {
  describeDocument,
  propertiesOf,
  typesOf,
  type Description,
  type Operation,
  type RequestBody,
} from '../../../src/description/description.ts';
import type { Bundle } from '../bundle.ts';
import { header } from './header.ts';

/** What a client must know about an operation at run time, and no more. */
export function operationsTable({ document }: Bundle): string {
  const description = describeDocument(document);
  const rows = description.operations.map((operation) => rowOf(operation, description));
  return `// ${header}\n\n${declarations}\nexport const operations = {\n${rows.join('')}} as const;\n${types}`;
}

const declarations = `/** Where each input of an operation goes; those of the path stand in its template. */
export interface OperationRow {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE' | 'OPTIONS' | 'HEAD' | 'PATCH' | 'TRACE';
  readonly path: string;
  readonly query?: readonly string[];
  readonly header?: readonly string[];
  readonly cookie?: readonly string[];
  /** Fields of a body sent as application/x-www-form-urlencoded. */
  readonly form?: readonly string[];
  /** Media type of any other body. */
  readonly body?: string;
  /** Where a list answer keeps its items, beside \`meta.next_page_url\`. */
  readonly page?: string;
}
`;

const types = `
export type OperationId = keyof typeof operations;
`;

function rowOf(operation: Operation, description: Description): string {
  const { id, method, path } = operation;
  const row = {
    method,
    path,
    ...listed('query', namesIn('query', operation)),
    ...listed('header', namesIn('header', operation)),
    ...listed('cookie', namesIn('cookie', operation)),
    ...(operation.body && bodyCells(operation.body, description)),
    ...pageCell(operation, description),
  };
  const cells = Object.entries(row).map(([name, value]) => `${name}: ${literal(value)}`);
  return `  ${key(id)}: { ${cells.join(', ')} },\n`;
}

type Cells = Readonly<Record<string, string | readonly string[]>>;

function namesIn(place: string, { parameters }: Operation): readonly string[] {
  return parameters.filter((parameter) => parameter.in === place).map(({ name }) => name);
}

function listed(name: string, names: readonly string[]): Cells {
  return names.length === 0 ? {} : { [name]: names };
}

/** A form is preferred where an operation also takes other media types. */
function bodyCells({ contents }: RequestBody, { resolve }: Description): Cells {
  const form = contents.find(({ mediaType }) =>
    /^application\/x-www-form-urlencoded\b/i.test(mediaType),
  );
  if (form !== undefined) return { form: [...propertiesOf(form.schema, resolve).keys()] };
  const [first] = contents;
  return first === undefined ? {} : { body: first.mediaType };
}

/** A list answer is an object with `meta.next_page_url` and exactly one array. */
function pageCell({ method, responses }: Operation, { resolve }: Description): Cells {
  if (method !== 'GET') return {};
  const answer = responses.find(({ status }) => status.startsWith('2'));
  const json = answer?.contents.find(({ mediaType }) => /\bjson\b/i.test(mediaType));
  const properties = propertiesOf(json?.schema, resolve);
  if (!propertiesOf(properties.get('meta'), resolve).has('next_page_url')) return {};
  const arrays = [...properties].filter(([, schema]) => typesOf(schema, resolve).includes('array'));
  const [only, ...others] = arrays;
  return only === undefined || others.length > 0 ? {} : { page: only[0] };
}

function key(name: string): string {
  // Unquoted or quoted, this one name would set the prototype instead.
  if (name === '__proto__') return `['__proto__']`;
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : literal(name);
}

function literal(value: string | readonly string[]): string {
  if (typeof value !== 'string') return `[${value.map(literal).join(', ')}]`;
  return `'${JSON.stringify(value)
    .slice(1, -1)
    .replaceAll(String.raw`\"`, '"')
    .replaceAll("'", String.raw`\'`)}'`;
}

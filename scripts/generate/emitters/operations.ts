import {
  propertiesOf,
  typesOf,
  type Description,
  type Operation,
  type RequestBody,
} from '../../../src/description/description.ts';
import type { Bundle } from '../bundle.ts';
import { header } from './header.ts';

/**
 * What a client must know about an operation at run time, and no more. As text, since a client is
 * downloaded: as a table of literals it takes a quarter more when compressed.
 */
export function operationsTable(_: Bundle, description: Description): string {
  const { operations } = description;
  const blocks = [...new Set(operations.map(({ path }) => path))].map((path) =>
    blockOf(
      path,
      operations.filter((operation) => operation.path === path),
      description,
    ),
  );
  const ids = operations.map(({ id }) => `  | ${JSON.stringify(id)}`);
  return `// ${header}

${rowType}
export type OperationId =
${ids.join('\n') || '  never'};

/**
 * A block a path, with what its ids end with; a line an operation: what its id begins with, its
 * method, and the names in each place.
 */
const text = \`
${blocks.join('\n\n')}
\`;

${reader}`;
}

const rowType = `/** Where each input of an operation goes; those of the path stand in its template. */
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

/** A place by its mark, and the names in it. */
type Place = readonly [mark: keyof typeof marks, names: readonly string[]];

const marks = {
  '?': 'query',
  '^': 'header',
  '&': 'cookie',
  '=': 'form',
  '@': 'body',
  '>': 'page',
} as const;

const reader = `const marks: Readonly<Record<string, keyof OperationRow>> = {
${Object.entries(marks)
  .map(([mark, place]) => `  '${mark}': '${place}',\n`)
  .join('')}};

export const operations: Readonly<Record<OperationId, OperationRow>> =
  /* @__PURE__ */ Object.fromEntries(
    text.trim().split('\\n\\n').flatMap(rowsOfPath),
  ) as Record<OperationId, OperationRow>;

function rowsOfPath(block: string): [string, OperationRow][] {
  const [top = '', ...lines] = block.split('\\n');
  const [path = '', noun = ''] = top.split(' ').map(decodeURIComponent);
  return lines.map((line) => {
    const [head = '', ...parts] = line.split(/ (?=[?^&=@>])/);
    const [verb = '', method] = head.split(' ').map(decodeURIComponent);
    const places = parts.map((part) => {
      const mark = part.charAt(0);
      const names = part.slice(1).split(' ').map(decodeURIComponent);
      return [marks[mark], /[@>]/.test(mark) ? names[0] : names];
    });
    return [verb + noun, { method, path, ...Object.fromEntries(places) }];
  });
}
`;

function blockOf(path: string, operations: readonly Operation[], description: Description): string {
  const nouns = new Set(operations.map(({ id }) => id.replace(/^[A-Z]?[a-z]+/, '')));
  const [noun = ''] = nouns.size === 1 ? nouns : [];
  const top = noun === '' ? token(path) : `${token(path)} ${token(noun)}`;
  const lines = operations.map((operation) =>
    lineOf(operation.id.slice(0, operation.id.length - noun.length), operation, description),
  );
  return [top, ...lines].join('\n');
}

function lineOf(verb: string, operation: Operation, description: Description): string {
  const places: readonly Place[] = [
    ['?', namesIn('query', operation)],
    ['^', namesIn('header', operation)],
    ['&', namesIn('cookie', operation)],
    ...(operation.body ? bodyPlaces(operation.body, description) : []),
    ['>', pageKey(operation, description)],
  ];
  const parts = places
    .filter(([, names]) => names.length > 0)
    .map(([mark, names]) => ` ${mark}${names.map(token).join(' ')}`);
  return `${token(verb)} ${operation.method}${parts.join('')}`;
}

/** What would be read as something else is percent-encoded; names of this kind are rare. */
function token(name: string): string {
  return name.replaceAll(/[\s%`\\$?^&=@>]/g, encodeURIComponent);
}

function namesIn(place: string, { parameters }: Operation): readonly string[] {
  return parameters.filter((parameter) => parameter.in === place).map(({ name }) => name);
}

/** A form is preferred where an operation also takes other media types. */
function bodyPlaces({ contents }: RequestBody, { resolve }: Description): readonly Place[] {
  const form = contents.find(({ mediaType }) =>
    /^application\/x-www-form-urlencoded\b/i.test(mediaType),
  );
  if (form !== undefined) return [['=', [...propertiesOf(form.schema, resolve).keys()]]];
  return contents.slice(0, 1).map(({ mediaType }) => ['@', [mediaType]]);
}

/** A list answer is an object with `meta.next_page_url` and exactly one array. */
function pageKey({ method, responses }: Operation, { resolve }: Description): readonly string[] {
  if (method !== 'GET') return [];
  const answer = responses.find(({ status }) => status.startsWith('2'));
  const json = answer?.contents.find(({ mediaType }) => /\bjson\b/i.test(mediaType));
  const properties = propertiesOf(json?.schema, resolve);
  if (!propertiesOf(properties.get('meta'), resolve).has('next_page_url')) return [];
  const arrays = [...properties].filter(([, schema]) => typesOf(schema, resolve).includes('array'));
  return arrays.length === 1 ? arrays.map(([name]) => name) : [];
}

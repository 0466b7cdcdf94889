import type { OpenApiDocument } from '../../description/description.ts';
import { pointerPart } from '../pointer-part.ts';
import { grammar, type Kind } from './grammar.ts';

/** Which way a value goes: with a request, or with an answer. */
export type Direction = 'request' | 'response';

/** One object of a document, as what it is read. */
export interface Node {
  readonly kind: Kind;
  /** A JSON pointer into the document. */
  readonly pointer: string;
  readonly value: Readonly<Record<string, unknown>>;
  /** `undefined` where either is possible, as in a shared schema. */
  readonly direction: Direction | undefined;
}

const directions: Readonly<Partial<Record<Kind, Direction>>> = {
  parameter: 'request',
  requestBody: 'request',
  response: 'response',
};

/** Every object of a document, where it is written: what is shared comes once. */
export function* nodesOf(document: OpenApiDocument): Generator<Node> {
  yield* visit('document', '', document, undefined);
}

function* visit(
  kind: Kind,
  pointer: string,
  value: unknown,
  above: Direction | undefined,
): Generator<Node> {
  if (!isObject(value)) return;
  // Only a schema says something beside its `$ref`; what that leads to is visited there.
  if ('$ref' in value && kind !== 'schema') return;
  const direction = directions[kind] ?? above;
  yield { kind, pointer, value, direction };
  for (const [path, inner] of grammar[kind]) {
    for (const [place, found] of at(path.split('/'), pointer, value)) {
      yield* visit(inner, place, found, direction);
    }
  }
}

/** What stands at a path of keys below a value; "*" is each of a list or map. */
function* at(
  path: readonly string[],
  pointer: string,
  value: unknown,
): Generator<readonly [pointer: string, value: unknown]> {
  const [key, ...rest] = path;
  if (key === undefined) yield [pointer, value];
  else if (isObject(value) || Array.isArray(value)) {
    for (const [name, inner] of Object.entries(value)) {
      if (key === '*' || key === name) yield* at(rest, `${pointer}/${pointerPart(name)}`, inner);
    }
  }
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

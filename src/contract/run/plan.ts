import {
  propertiesOf,
  type Description,
  type Operation,
  type Schema,
} from '../../description/description.ts';
import { fieldOf, plainName } from './json-at.ts';

/** Where things of one kind live, such as "/v1/Conversations/{}/Messages". */
export interface Collection {
  /** The path with its parameters left empty. */
  readonly shape: string;
  /** Makes one; `undefined` where nothing in the document does. */
  readonly create: Operation | undefined;
  readonly list: Operation | undefined;
  readonly fetch: Operation | undefined;
  readonly update: Operation | undefined;
  readonly remove: Operation | undefined;
  /** Where in what `create` answers the value stands that the path of the thing ends with. */
  readonly pointer: string;
}

export interface Plan {
  readonly collections: ReadonlyMap<string, Collection>;
  /** The collection of whose things an operation is; `undefined` if its path ends otherwise. */
  readonly ofItem: (operation: Operation) => Collection | undefined;
}

/** Which operation makes what the path of another one needs: by links, or by the names of fields. */
export function planOf(description: Description): Plan {
  const { operations } = description;
  const collections = new Map<string, Collection>();
  for (const { path } of operations) {
    for (const [index, segment] of segmentsOf(path).entries()) {
      if (!isParameter(segment)) continue;
      const shape = shapeOf(segmentsOf(path).slice(0, index).join('/'));
      if (!collections.has(shape)) collections.set(shape, collectionAt(shape, description));
    }
  }
  return {
    collections,
    ofItem: ({ path }) => {
      const segments = segmentsOf(path);
      return isParameter(segments.at(-1) ?? '')
        ? collections.get(shapeOf(segments.slice(0, -1).join('/')))
        : undefined;
    },
  };
}

export function segmentsOf(path: string): readonly string[] {
  return path.split('/');
}

export function isParameter(segment: string): boolean {
  return segment.includes('{');
}

export function shapeOf(path: string): string {
  return path.replaceAll(/\{[^}]*\}/g, '{}');
}

function collectionAt(shape: string, description: Description): Collection {
  const { operations } = description;
  const at = (wanted: string, ...methods: readonly string[]): Operation | undefined =>
    operations.find(({ path, method }) => shapeOf(path) === wanted && methods.includes(method));
  const item = `${shape}/{}`;
  const fetch = at(item, 'GET');
  const remove = at(item, 'DELETE');
  const update = at(item, 'PATCH', 'POST', 'PUT');
  const create = at(shape, 'POST');
  const anyOfItem =
    fetch ?? remove ?? update ?? operations.find(({ path }) => shapeOf(path).startsWith(item));
  const parameter = nameAt(anyOfItem, segmentsOf(shape).length);
  const linked = create === undefined ? undefined : linkedPointer(create, item, description);
  const pointer = linked ?? namedPointer(parameter, create ?? fetch, shape, description);
  // What is made at an address of nobody's choice cannot be found again.
  const isMade = create !== undefined && pointer !== undefined;
  return {
    shape,
    create: isMade ? create : undefined,
    list: at(shape, 'GET'),
    fetch,
    update,
    remove,
    pointer: pointer ?? `/${parameter}`,
  };
}

function nameAt(operation: Operation | undefined, index: number): string {
  const segment = segmentsOf(operation?.path ?? '')[index] ?? '';
  return /\{([^}]+)\}/.exec(segment)?.[1] ?? 'id';
}

/** `$response.body#/sid`, which a link says is the last parameter of an address. */
function linkedPointer(
  create: Operation,
  item: string,
  { operations, resolve }: Description,
): string | undefined {
  for (const response of create.responses) {
    for (const raw of Object.values(response.links)) {
      const link = resolve<object>(Object(raw));
      const id = fieldOf(link, 'operationId');
      const target = operations.find((operation) => operation.id === id);
      if (target === undefined || shapeOf(target.path) !== item) continue;
      const expression = Object.entries(Object(fieldOf(link, 'parameters'))).find(
        ([name]) =>
          plainName(name.replace(/^path\./, '')) ===
          plainName(nameAt(target, segmentsOf(item).length - 1)),
      )?.[1];
      const [, pointer] = /^\$response\.body#(\/.*)$/.exec(String(expression)) ?? [];
      if (pointer !== undefined) return pointer;
    }
  }
  return undefined;
}

/** The field of an answer that has the name of the parameter, or is the id of the thing. */
function namedPointer(
  parameter: string,
  operation: Operation | undefined,
  shape: string,
  description: Description,
): string | undefined {
  const fields = [...propertiesOf(answeredSchema(operation), description.resolve).keys()];
  return fieldFor(parameter, shape, fields)?.replace(/^/, '/');
}

/** "petId" is "petId", "pet_id" or "id", and "{id}" of "/pets" may be "petId". */
export function fieldFor(
  parameter: string,
  shape: string,
  fields: readonly string[],
): string | undefined {
  const noun = plainName(segmentsOf(shape).at(-1) ?? '').replace(/s$/, '');
  const plain = plainName(parameter);
  const wanted = [plain, `${noun}${plain}`, `${noun}id`, 'id', 'sid', 'uuid', 'key', 'name'];
  for (const name of wanted) {
    const found = fields.find((field) => plainName(field) === name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What a good answer says, as JSON. */
function answeredSchema(operation: Operation | undefined): Schema | undefined {
  const good = operation?.responses.filter(({ status }) => status.startsWith('2')) ?? [];
  return good.flatMap(({ contents }) => contents).find(({ schema }) => schema !== undefined)
    ?.schema;
}

/** "/Users" */
export function nounOf({ shape }: Collection): string {
  return shape.slice(shape.lastIndexOf('/'));
}

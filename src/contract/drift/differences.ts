import {
  propertiesOf,
  type Description,
  type Operation,
  type Schema,
} from '../../description/description.ts';
import { pointerPart } from '../pointer-part.ts';
import { parameterShape, shapeOf, type Constraints, type Shape } from './shapes.ts';

/** One way in which two documents of one API differ for whoever calls it. */
export interface DriftDifference {
  /**
   * What differs, and in which aspect: `form CreateUserRequest.Identity:length`,
   * `answer User.sid:null`, `parameter FetchUser.Sid:length`, `operation FetchUser:missing`.
   */
  readonly name: string;
  readonly ours: string;
  readonly theirs: string;
  /** A JSON pointer into our document; "" where it has nothing of the kind. */
  readonly pointer: string;
  readonly usedBy: readonly string[];
}

/** One a name: a schema that many operations share differs once. */
export function differences(
  ours: Description,
  theirs: Description,
): ReadonlyMap<string, DriftDifference> {
  const found = new Map<string, DriftDifference>();
  for (const published of theirs.operations) {
    const own = ours.operations.find(({ id }) => id === published.id);
    if (own === undefined) note(missing(published));
    else for (const one of ofOperation(own, ours, published, theirs)) note(one);
  }
  for (const own of ours.operations) {
    if (!theirs.operations.some(({ id }) => id === own.id)) note(added(own));
  }
  return found;

  function note(difference: DriftDifference): void {
    const usedBy = [...(found.get(difference.name)?.usedBy ?? []), ...difference.usedBy];
    found.set(difference.name, { ...difference, usedBy: [...new Set(usedBy)] });
  }
}

function missing(published: Operation): DriftDifference {
  const { id } = published;
  const name = `operation ${id}:missing`;
  return { name, ours: '', theirs: placeOf(published), pointer: '', usedBy: [id] };
}

function added(own: Operation): DriftDifference {
  const { id } = own;
  const name = `operation ${id}:added`;
  return { name, ours: placeOf(own), theirs: '', pointer: pointerOf(own), usedBy: [id] };
}

function* ofOperation(
  own: Operation,
  ours: Description,
  published: Operation,
  theirs: Description,
): Generator<DriftDifference> {
  const { id } = own;
  const pointer = pointerOf(own);
  const usedBy = [id];
  if (placeOf(own) !== placeOf(published)) {
    const sides = { ours: placeOf(own), theirs: placeOf(published) };
    yield { name: `operation ${id}:moved`, ...sides, pointer, usedBy };
  }
  const taken = parameterShape(own, ours);
  yield* ofShapes(`parameter ${id}`, taken, parameterShape(published, theirs), () => pointer, id);

  const form = own.body?.contents[0]?.schema;
  const publishedForm = published.body?.contents[0]?.schema;
  yield* ofSchemas('form', own, [form, ours], [publishedForm, theirs]);

  for (const { status, contents } of published.responses) {
    const same = own.responses.find((response) => response.status === status);
    if (same === undefined) {
      yield { name: `answer ${id}.${status}:missing`, ours: '', theirs: status, pointer, usedBy };
      continue;
    }
    const answer = itemSchema(same.contents[0]?.schema, ours);
    const publishedAnswer = itemSchema(contents[0]?.schema, theirs);
    yield* ofSchemas('answer', own, [answer, ours], [publishedAnswer, theirs]);
  }
}

type Side = readonly [schema: Schema | undefined, description: Description];

function ofSchemas(
  kind: string,
  own: Operation,
  ours: Side,
  theirs: Side,
): Iterable<DriftDifference> {
  const ref = typeof ours[0] === 'object' ? ours[0].$ref : undefined;
  const name = ref === undefined ? own.id : ref.replace(/^.*\//, '');
  const place = (field: string): string =>
    ref === undefined
      ? pointerOf(own)
      : `${ref.replace(/^#/, '')}/properties/${pointerPart(field)}`;
  return ofShapes(`${kind} ${name}`, shapeOf(...ours), shapeOf(...theirs), place, own.id);
}

function* ofShapes(
  owner: string,
  own: Shape,
  published: Shape,
  pointerTo: (name: string) => string,
  operation: string,
): Generator<DriftDifference> {
  const usedBy = [operation];
  for (const name of published.keys()) {
    const pointer = pointerTo(name).replace(/\/properties\/[^/]*$/, '');
    const sides = { ours: '', theirs: name };
    if (!own.has(name)) yield { name: `${owner}.${name}:missing`, ...sides, pointer, usedBy };
  }
  for (const [name, allowed] of own) {
    const pointer = pointerTo(name);
    const before = published.get(name);
    if (before === undefined) {
      yield { name: `${owner}.${name}:added`, ours: name, theirs: '', pointer, usedBy };
      continue;
    }
    for (const aspect of aspects) {
      const [mine, old] = [allowed[aspect], before[aspect]];
      const word = loosened[`${aspect} ${mine}`] ?? aspect;
      if (mine === old) continue;
      yield { name: `${owner}.${name}:${word}`, ours: mine, theirs: old, pointer, usedBy };
    }
  }
}

const aspects: readonly (keyof Constraints)[] = [
  'type',
  'null',
  'required',
  'pattern',
  'length',
  'range',
  'enum',
  'format',
];

/** To allow `null`, or absence, is the opposite of forbidding it: a row for one must not cover the other. */
const loosened: Readonly<Record<string, string>> = {
  'null true': 'nullable',
  'required false': 'optional',
};

/** Of a page, the schema of its items: pages differ on purpose, what they list is compared. */
function itemSchema(schema: Schema | undefined, description: Description): Schema | undefined {
  const properties = propertiesOf(schema, description.resolve);
  if (!properties.has('meta')) return schema;
  const [, list] = [...properties].find(([name]) => name !== 'meta') ?? [];
  return typeof list === 'object' ? list.items : undefined;
}

function placeOf({ method, path }: Operation): string {
  return `${method} ${path}`;
}

function pointerOf({ method, path }: Operation): string {
  return `/paths/${pointerPart(path)}/${method.toLowerCase()}`;
}

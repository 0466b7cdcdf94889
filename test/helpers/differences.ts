import {
  propertiesOf,
  type Description,
  type Operation,
  type Schema,
  type SchemaObject,
} from '../../src/description/description.ts';

/**
 * How two documents of one API differ, for whoever sends a form field or reads a property.
 * One line each: `form CreateUserRequest.Identity:length`, `answer User.sid:null`,
 * `parameter FetchUser.Sid:length`.
 */
export function differences(ours: Description, theirs: Description): Set<string> {
  const found = new Set<string>();
  for (const published of theirs.operations) {
    const own = ours.operations.find((operation) => operation.id === published.id);
    if (own) for (const line of ofOperation(own, ours, published, theirs)) found.add(line);
    else found.add(`operation ${published.id}:missing`);
  }
  return found;
}

type Shape = ReadonlyMap<string, Constraints>;

function* ofOperation(
  own: Operation,
  ours: Description,
  published: Operation,
  theirs: Description,
): Generator<string> {
  const taken = parameterShape(own, ours);
  yield* ofShapes(`parameter ${own.id}`, taken, parameterShape(published, theirs));

  const [form] = own.body?.contents ?? [];
  const [publishedForm] = published.body?.contents ?? [];
  yield* ofShapes(
    `form ${nameOf(form?.schema, own.id)}`,
    shapeOf(form?.schema, ours),
    shapeOf(publishedForm?.schema, theirs),
  );

  for (const response of published.responses) {
    const same = own.responses.find(({ status }) => status === response.status);
    if (!same) yield `answer ${own.id}.${response.status}:missing`;
    const answer = itemSchema(same?.contents[0]?.schema, ours);
    yield* ofShapes(
      `answer ${nameOf(answer, own.id)}`,
      shapeOf(answer, ours),
      shapeOf(itemSchema(response.contents[0]?.schema, theirs), theirs),
    );
  }
}

function* ofShapes(owner: string, own: Shape, published: Shape): Generator<string> {
  for (const name of published.keys()) if (!own.has(name)) yield `${owner}.${name}:missing`;
  for (const [name, allowed] of own) {
    const before = published.get(name);
    if (!before) yield `${owner}.${name}:added`;
    else
      for (const [aspect, value] of Object.entries(allowed)) {
        const old = before[aspect as keyof Constraints];
        if (value !== old) yield `${owner}.${name}:${loosened[`${aspect} ${value}`] ?? aspect}`;
      }
  }
}

/** To allow `null`, or absence, is the opposite of forbidding it: a row for one must not cover the other. */
const loosened: Readonly<Record<string, string>> = {
  'null true': 'nullable',
  'required false': 'optional',
};

/** What a value may be, aspect by aspect, as comparable text. */
interface Constraints {
  type: string;
  null: string;
  required: string;
  pattern: string;
  length: string;
  range: string;
  enum: string;
  format: string;
}

function parameterShape({ parameters }: Operation, description: Description): Shape {
  return new Map(
    parameters.map(({ name, schema, required }) => [
      name,
      constraints(schema, required ?? false, description),
    ]),
  );
}

function shapeOf(schema: Schema | undefined, description: Description): Shape {
  const required = requiredOf(schema, description);
  return new Map(
    [...propertiesOf(schema, description.resolve)].map(([name, property]) => [
      name,
      constraints(property, required.has(name), description),
    ]),
  );
}

function requiredOf(schema: Schema | undefined, description: Description): Set<string> {
  const flat = flattened(schema, description);
  return new Set(flat.flatMap((part) => part.required ?? []));
}

function constraints(
  schema: Schema | undefined,
  required: boolean,
  description: Description,
): Constraints {
  const parts = flattened(schema, description);
  const first = <K extends keyof SchemaObject>(key: K): SchemaObject[K] | undefined =>
    parts.find((part) => part[key] !== undefined)?.[key];
  const types = parts.flatMap((part) => part.type ?? []).flat();
  const allowed = first('enum');
  return {
    type: [...new Set(types.filter((type) => type !== 'null'))].join('|'),
    null: String(
      types.includes('null') ||
        parts.some((part) => part.nullable === true) ||
        (allowed?.includes(null) ?? false),
    ),
    required: String(required),
    pattern: first('pattern') ?? '',
    length: `${String(first('minLength') ?? '')}-${String(first('maxLength') ?? '')}`,
    range: `${String(first('minimum') ?? '')}-${String(first('maximum') ?? '')}`,
    enum: (allowed ?? [])
      .filter((value) => value !== null)
      .map(String)
      .toSorted()
      .join('|'),
    format: first('format') ?? '',
  };
}

/** The schema and all it is composed of, `$ref`s followed. */
function flattened(schema: Schema | undefined, description: Description): SchemaObject[] {
  if (schema === undefined || typeof schema === 'boolean') return [];
  const own = description.resolve<SchemaObject>(schema);
  const parts = [...(own.allOf ?? []), ...(own.anyOf ?? []), ...(own.oneOf ?? [])];
  return [own, ...parts.flatMap((part) => flattened(part, description))];
}

/** Of a page, the schema of its items: pages differ on purpose, what they list is compared. */
function itemSchema(schema: Schema | undefined, description: Description): Schema | undefined {
  const properties = propertiesOf(schema, description.resolve);
  if (!properties.has('meta')) return schema;
  const [, list] = [...properties].find(([name]) => name !== 'meta') ?? [];
  return typeof list === 'object' ? list.items : undefined;
}

function nameOf(schema: Schema | undefined, fallback: string): string {
  return typeof schema === 'object' && schema.$ref ? schema.$ref.replace(/^.*\//, '') : fallback;
}

import type { Description, Operation, Schema } from '../description/description.ts';
import { unique } from './anchors.ts';
import { fieldsOfATree, shapeOf } from './fields/field.ts';
import type { SchemaReader } from './fields/schema-reader.ts';
import { componentName } from './fields/view.ts';
import type { ExampleDoc, PageLink, SchemaPage } from './model.ts';
import { once } from './once.ts';
import { exampleText } from './operations/examples.ts';
import type { Pages } from './pages.ts';

/** Made in parts, when somebody reads them. */
export function schemaPages(
  description: Description,
  events: readonly Operation[],
  pages: Pages,
  reader: SchemaReader,
): readonly SchemaPage[] {
  const { document, resolve } = description;
  const schemas = Object.entries(document.components?.['schemas'] ?? {});
  const users = once(() => usersOf(description, events, pages));
  return schemas.flatMap(([name, schema]) => {
    const page = pages.schema(name);
    if (page === undefined || !isSchema(schema)) return [];
    const examples = examplesIn(schema);
    const values = examples.map(({ value }) => value);
    const shape = once(() => shapeIn(name, values));
    return {
      ...page,
      name,
      get shape() {
        return shape();
      },
      examples,
      get usedBy() {
        return users().get(name) ?? [];
      },
    };
  });

  function shapeIn(name: string, values: readonly unknown[]): SchemaPage['shape'] {
    const context = {
      resolve,
      schemas: reader,
      anchor: unique(),
      schemaPage: pages.schema,
      budget: { left: fieldsOfATree },
    };
    const $ref = `#/components/schemas/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    return { ...shapeOf({ $ref }, 'attribute', context, values), schema: undefined };
  }
}

function examplesIn(schema: Schema): readonly ExampleDoc[] {
  if (typeof schema === 'boolean') return [];
  const { example, examples } = schema;
  const values = Array.isArray(examples) ? examples : example === undefined ? [] : [example];
  return values.map((value: unknown, at) => ({
    name: `example-${at + 1}`,
    title: 'Example',
    value,
    text: exampleText(value, 'application/json'),
  }));
}

/** Who has a schema in it: schemas at their own place, operations however deep it lies. */
function usersOf(
  { document, operations }: Description,
  events: readonly Operation[],
  pages: Pages,
): ReadonlyMap<string, readonly PageLink[]> {
  const schemas = Object.entries(document.components?.['schemas'] ?? {});
  const within = new Map(schemas.map(([name, schema]) => [name, namesIn(schema)]));
  const users = new Map<string, PageLink[]>();
  const add = (name: string, user: PageLink | undefined) => {
    if (user !== undefined) users.set(name, [...(users.get(name) ?? []), user]);
  };
  const callers: readonly (readonly [readonly Operation[], Pages['operation']])[] = [
    [operations, pages.operation],
    [events, pages.event],
  ];
  for (const [all, link] of callers) {
    for (const operation of all) {
      for (const name of reachable(schemasOf(operation), within)) add(name, link(operation.id));
    }
  }
  for (const [user, names] of within) {
    for (const name of names) if (name !== user) add(name, pages.schema(user));
  }
  return users;
}

function schemasOf({ parameters, body, responses }: Operation): unknown {
  return [
    parameters.map(({ schema, content }) => [schema, content]),
    body?.contents.map(({ schema }) => schema),
    responses.map(({ contents, headers }) => [
      contents.map(({ schema }) => schema),
      Object.values(headers).map(({ schema }) => schema),
    ]),
  ];
}

function reachable(
  start: unknown,
  within: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [...namesIn(start)];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    open.push(...(within.get(name) ?? []));
  }
  return found;
}

/** The component schemas that are referred to anywhere in a node. */
function namesIn(node: unknown): ReadonlySet<string> {
  const found = new Set<string>();
  const open: unknown[] = [node];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next !== 'object' || next === null) continue;
    for (const [key, value] of Object.entries(next)) {
      if (key === '$ref' && typeof value === 'string') {
        const name = componentName(value);
        if (name !== undefined) found.add(name);
      } else open.push(value);
    }
  }
  return found;
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'boolean' || (typeof value === 'object' && value !== null);
}

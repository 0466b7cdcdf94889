import type { Description, Operation } from '../description/description.ts';
import { slug, unique } from './anchors.ts';
import type { OperationLink, PageLink } from './model.ts';

/** The address of every page that other pages name. */
export interface Pages {
  readonly operation: (id: string) => OperationLink | undefined;
  readonly event: (id: string) => OperationLink | undefined;
  readonly group: (name: string) => PageLink | undefined;
  readonly schema: (name: string) => PageLink | undefined;
}

export function pagesOf(
  description: Description,
  events: readonly Operation[],
  groups: readonly string[],
): Pages {
  const schemas = Object.keys(description.document.components?.['schemas'] ?? {});
  const operation = linksOf(description.operations, 'operation');
  const event = linksOf(events, 'event');
  const group = named(groups, (name) => `endpoint-${slug(name)}`, 'group');
  const schema = named(schemas, (name) => `schema-${slug(name)}`, 'schema');
  return {
    operation: (id) => operation.get(id),
    event: (id) => event.get(id),
    group: (name) => group.get(name),
    schema: (name) => schema.get(name),
  };
}

function linksOf(
  operations: readonly Operation[],
  kind: 'operation' | 'event',
): ReadonlyMap<string, OperationLink> {
  const address = unique();
  return new Map(
    operations.map((operation) => {
      const { id, method, path: template, summary } = operation;
      const path = `${kind}/${address(`${kind}-${slugOf(operation)}`)}`;
      return [id, { id, method, template, path, title: summary === '' ? id : summary }];
    }),
  );
}

/** An id is lower case as it is; what has none is named by its method and path. */
function slugOf({ id, method, path }: Operation): string {
  if (id !== `${method} ${path}`) return id.toLowerCase().replaceAll(/[^\p{L}\p{N}_.-]+/gu, '-');
  return `${method.toLowerCase()}-${slug(path.replaceAll(/\{[^}]*\}/g, 'parameter'))}`;
}

function named(
  names: readonly string[],
  wanted: (name: string) => string,
  folder: string,
): ReadonlyMap<string, PageLink> {
  const address = unique();
  return new Map(
    names.map((name) => [name, { title: name, path: `${folder}/${address(wanted(name))}` }]),
  );
}

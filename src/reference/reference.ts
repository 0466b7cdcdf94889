import { webhooksOf, type Description, type Operation } from '../description/description.ts';
import { toleratingCircles } from './circles.ts';
import { faultsOf } from './faults.ts';
import { schemaReader } from './fields/schema-reader.ts';
import { groupNames, groupPages } from './groups.ts';
import { historyOf } from './history.ts';
import type { GroupPage, OperationLink, OperationPage, Reference, Revision } from './model.ts';
import { operationPage, type OperationContext } from './operations/operation-page.ts';
import { pagesOf } from './pages.ts';
import { samplesOf } from './samples/samples.ts';
import { schemaPages } from './schemas.ts';
import { schemesOf } from './schemes.ts';
import { serversOf } from './servers.ts';

export type * from './model.ts';
export { whoAnswers } from './who-answers.ts';

export interface ReferenceOptions {
  /** Of the document that our client is compiled from: its samples are shown, too. */
  readonly own?: boolean;
  /** What earlier versions had otherwise, the newest first. */
  readonly revisions?: readonly Revision[];
}

/** Makes of a described API what there is to say about it. */
export function referenceOf(
  described: Description,
  { own = false, revisions = [] }: ReferenceOptions = {},
): Reference {
  const description = toleratingCircles(described);
  const { document, operations, resolve } = description;
  const { info = {}, tags = [] } = document;
  const events = webhooksOf(description);
  const names = groupNames(tags, [...operations, ...events]);
  const pages = pagesOf(description, events, names);
  const groups = groupPages(names, tags, operations, events, pages);
  const reader = schemaReader(resolve);
  const faults = faultsOf(description, pages);
  const context = {
    description,
    pages,
    schemas: reader,
    faults,
    groups: new Map(groups.map((group) => [group.name, group])),
    history: historyOf(revisions),
  };
  return {
    title: info.title ?? 'API reference',
    version: info.version ?? '',
    summary: info.summary ?? '',
    description: info.description ?? '',
    servers: serversOf(document.servers ?? []),
    schemes: schemesOf(document, resolve),
    groups,
    operations: inOrder(operations, groups, ({ operations: all }) => all, {
      ...context,
      kind: 'operation',
      samplesOf: (operation) => samplesOf(operation, description, { own }),
      samePath: sharingPath(operations),
    }),
    events: inOrder(events, groups, ({ events: all }) => all, {
      ...context,
      kind: 'event',
      samplesOf: () => [],
      samePath: () => [],
    }),
    schemas: schemaPages(description, events, pages, reader),
    faults,
    revisions,
  };
}

/** Page after page through all the groups, each knowing the one before and the one after it. */
function inOrder(
  operations: readonly Operation[],
  groups: readonly GroupPage[],
  listed: (group: GroupPage) => readonly OperationLink[],
  context: OperationContext,
): readonly OperationPage[] {
  const byId = new Map(operations.map((operation) => [operation.id, operation]));
  const links = groups.flatMap(listed);
  return links.flatMap((link, at) => {
    const operation = byId.get(link.id);
    const neighbours = { previous: links[at - 1], next: links[at + 1] };
    return (operation && operationPage(operation, link, neighbours, context)) ?? [];
  });
}

function sharingPath(
  operations: readonly Operation[],
): (operation: Operation) => readonly Operation[] {
  const paths = new Map<string, Operation[]>();
  for (const operation of operations) {
    paths.set(operation.path, [...(paths.get(operation.path) ?? []), operation]);
  }
  return (operation) => paths.get(operation.path) ?? [];
}

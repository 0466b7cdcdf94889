import type { Operation, TagObject } from '../description/description.ts';
import type { GroupPage, OperationLink } from './model.ts';
import type { Pages } from './pages.ts';

/** What has no tag is in this one. */
const otherGroup = 'Other';

/** The first tag is the group; the document's own tags come first, in its order. */
export function groupNames(
  tags: readonly TagObject[],
  operations: readonly Operation[],
): readonly string[] {
  const used = new Set(operations.map(groupOf));
  const declared = tags.map(({ name }) => name).filter((name) => used.has(name));
  return [...new Set([...declared, ...used])];
}

export function groupOf({ tags }: Operation): string {
  return tags[0] ?? otherGroup;
}

export function groupPages(
  names: readonly string[],
  tags: readonly TagObject[],
  operations: readonly Operation[],
  events: readonly Operation[],
  pages: Pages,
): readonly GroupPage[] {
  const ofGroup = byGroup(operations, pages.operation);
  const eventsOfGroup = byGroup(events, pages.event);
  return names.flatMap((name) => {
    const page = pages.group(name);
    if (page === undefined) return [];
    const tag = tags.find((each) => each.name === name);
    const docs = tag?.externalDocs;
    return {
      ...page,
      name,
      description: tag?.description ?? '',
      externalDocs: docs && { url: docs.url, description: docs.description ?? '' },
      operations: ofGroup.get(name) ?? [],
      events: eventsOfGroup.get(name) ?? [],
    };
  });
}

function byGroup(
  operations: readonly Operation[],
  link: (id: string) => OperationLink | undefined,
): ReadonlyMap<string, readonly OperationLink[]> {
  const found = new Map<string, OperationLink[]>();
  for (const operation of operations) {
    const linked = link(operation.id);
    const name = groupOf(operation);
    const list = found.get(name) ?? [];
    found.set(name, list);
    if (linked !== undefined) list.push(linked);
  }
  return found;
}

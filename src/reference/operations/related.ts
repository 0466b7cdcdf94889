import type { Operation } from '../../description/description.ts';
import type { Related } from '../model.ts';
import type { Pages } from '../pages.ts';

/** What the answers' links lead to, with the link's own words, then what shares the path. */
export function relatedOf(
  operation: Operation,
  samePath: readonly Operation[],
  pages: Pages,
): readonly Related[] {
  const found = new Map<string, Related>();
  const links = operation.responses.flatMap(({ links: all }) => Object.values(all));
  for (const link of links) {
    if (typeof link !== 'object' || link === null || !('operationId' in link)) continue;
    const reason = 'description' in link ? String(link.description) : '';
    add(String(link.operationId), reason);
  }
  for (const { id } of samePath) add(id, '');
  return [...found.values()];

  function add(id: string, reason: string): void {
    const linked = pages.operation(id);
    if (linked === undefined || id === operation.id || found.has(id)) return;
    found.set(id, { operation: linked, reason });
  }
}

import type { HrefOf, SitePage } from '../../reference/markdown/markdown.ts';
import type { Reference } from '../../reference/reference.ts';

/** What the resources of this server begin with. */
export const scheme = 'docs://';

/** Folders of resources, by the kind of their pages. */
export const folders = {
  operation: 'operations',
  event: 'events',
  group: 'groups',
  schema: 'schemas',
  revision: 'changes',
  fault: 'errors',
} as const;

/** The document itself, which is no page. */
export const documentUri = `${scheme}openapi.json`;

/** Gives the resource of a page, or of a fault, from its path. */
export function resourceUris(pages: readonly SitePage[], { faults }: Reference): HrefOf {
  const uris = new Map([
    ...pages.map((page) => [page.path, pageUri(page)] as const),
    ...faults.map(({ code, anchor }) => [`errors#${anchor}`, uri('fault', String(code))] as const),
  ]);
  return (path) => uris.get(path) ?? uris.get(path.replace(/#.*$/, '')) ?? scheme + path;
}

function pageUri(page: SitePage): string {
  switch (page.kind) {
    case 'operation':
    case 'event':
    case 'revision':
      return uri(page.kind, page.page.id);
    case 'group':
    case 'schema':
      return uri(page.kind, page.page.name);
    default:
      return `${scheme}${page.kind}`;
  }
}

function uri(kind: keyof typeof folders, id: string): string {
  return `${scheme}${folders[kind]}/${encodeURIComponent(id)}`;
}

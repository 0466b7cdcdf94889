import type { SitePage } from '../../reference/markdown/markdown.ts';
import type { Reference } from '../../reference/reference.ts';
import { scheme } from './scheme.ts';

/** Folders of resources, by the kind of what is in them. */
export const folders = {
  operation: 'operations',
  event: 'events',
  schema: 'schemas',
  group: 'groups',
  revision: 'changes',
  fault: 'errors',
} as const;

export type ResourceKind = keyof typeof folders;

/** What there are many of, each a resource of its own. */
export interface ResourceEntry {
  readonly kind: ResourceKind;
  readonly id: string;
  /** Plain text. */
  readonly title: string;
  /** How it is called: "GET /v1/Users/{Sid}"; "" for what nobody calls. */
  readonly call: string;
  /** Of its page, or of its place on one. */
  readonly path: string;
  readonly uri: string;
}

/** In the order in which a reader would go through them all. */
export function resourceEntries(
  pages: readonly SitePage[],
  { faults }: Reference,
): readonly ResourceEntry[] {
  return [
    ...pages.flatMap(pageEntry),
    ...faults.map(({ code, title, anchor }) =>
      entry('fault', String(code), title, `errors#${anchor}`),
    ),
  ];
}

function pageEntry(page: SitePage): readonly ResourceEntry[] {
  const { title, path } = page;
  switch (page.kind) {
    case 'operation':
    case 'event': {
      const { id, method, template } = page.page;
      return [entry(page.kind, id, title, path, `${method} ${template}`)];
    }
    case 'revision':
      return [entry(page.kind, page.page.id, title, path)];
    case 'group':
    case 'schema':
      return [entry(page.kind, page.page.name, title, path)];
    case 'overview':
    case 'authentication':
    case 'errors':
    case 'servers':
    case 'changes':
      return [];
  }
}

function entry(
  kind: ResourceKind,
  id: string,
  title: string,
  path: string,
  call = '',
): ResourceEntry {
  const uri = `${scheme}${folders[kind]}/${encodeURIComponent(id)}`;
  return { kind, id, title, call, path, uri };
}

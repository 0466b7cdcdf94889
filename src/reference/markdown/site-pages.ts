import { revisionPage } from '../history.ts';
import type {
  GroupPage,
  OperationPage,
  PageLink,
  Reference,
  Revision,
  SchemaPage,
} from '../model.ts';

/** A page of the site, of whatever kind. */
export type SitePage = PageLink &
  (
    | { readonly kind: 'operation' | 'event'; readonly page: OperationPage }
    | { readonly kind: 'group'; readonly page: GroupPage }
    | { readonly kind: 'schema'; readonly page: SchemaPage }
    | { readonly kind: 'revision'; readonly page: Revision }
    | { readonly kind: SinglePage }
  );

/** What a site has one of. */
export type SinglePage = 'overview' | 'authentication' | 'errors' | 'servers' | 'changes';

/** Every page in the order in which a reader would go through them all. */
export function sitePagesOf(reference: Reference): readonly SitePage[] {
  const { groups, operations, events, schemas, revisions } = reference;
  return [
    { kind: 'overview', title: reference.title, path: '' },
    ...singlePages,
    ...groups.map((page) => ({ kind: 'group' as const, ...named(page), page })),
    ...operations.map((page) => ({ kind: 'operation' as const, ...named(page), page })),
    ...events.map((page) => ({ kind: 'event' as const, ...named(page), page })),
    ...schemas.map((page) => ({ kind: 'schema' as const, ...named(page), page })),
    { kind: 'changes', title: 'Changes', path: 'changes' },
    ...revisions.map((page) => ({ kind: 'revision' as const, ...revisionPage(page), page })),
  ];
}

const singlePages: readonly SitePage[] = [
  { kind: 'authentication', title: 'Authentication', path: 'authentication' },
  { kind: 'errors', title: 'Errors', path: 'errors' },
  { kind: 'servers', title: 'Servers', path: 'servers' },
];

function named({ title, path }: PageLink): PageLink {
  return { title, path };
}

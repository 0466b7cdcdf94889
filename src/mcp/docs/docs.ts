import {
  describeDocument,
  type Description,
  type OpenApiDocument,
} from '../../description/description.ts';
import { sitePagesOf, type HrefOf, type SitePage } from '../../reference/markdown/markdown.ts';
import { referenceOf, type Reference, type Revision } from '../../reference/reference.ts';
import { loadSearch, searchJson, type SearchIndex } from '../../reference/search/search.ts';
import { findersOf, type Finders } from '../find/find.ts';
import { resourceEntries, type ResourceEntry } from './resource-entries.ts';
import { resourceUris } from './resource-uris.ts';

/** Everything that tools, resources and prompts know: made once of a document. */
export interface Docs {
  readonly description: Description;
  /** The document as JSON. */
  readonly documentText: string;
  readonly reference: Reference;
  readonly search: SearchIndex;
  readonly pages: readonly SitePage[];
  readonly find: Finders;
  /** Operations, events, schemas, groups, changes and faults. */
  readonly entries: readonly ResourceEntry[];
  /** Of the document that our client is compiled from. */
  readonly own: boolean;
  /** Where a page is read: on the site if there is one, else as a resource of this server. */
  readonly urlOf: HrefOf;
  /** The resource of a page, "docs://operations/FetchUser": short, and known to every tool. */
  readonly uriOf: HrefOf;
  /** Where the site is, without a slash at its end; "" if there is none. */
  readonly site: string;
}

export interface DocsOptions {
  /** Address of the site with these pages: "https://docs.example.com/doc/conversations". */
  readonly site?: string;
  /** Of the document that our client is compiled from: its samples are shown, too. */
  readonly own?: boolean;
  /** What earlier versions had otherwise, the newest first. */
  readonly revisions?: readonly Revision[];
  /** What `searchJson` wrote of the same reference, which takes longer than to load it. */
  readonly searchText?: string | undefined;
}

export function docsOf(document: OpenApiDocument, options: DocsOptions = {}): Docs {
  const { own = false, revisions = [] } = options;
  const site = (options.site ?? '').replace(/\/+$/, '');
  const description = describeDocument(document);
  const reference = referenceOf(description, { own, revisions });
  const pages = sitePagesOf(reference);
  const entries = resourceEntries(pages, reference);
  const uriOf = resourceUris(pages, entries);
  const urlOf: HrefOf =
    site === '' ? uriOf : (path) => (path === '' ? site : `${site}/${encodeURI(path)}`);
  let index: SearchIndex | undefined;
  let text: string | undefined;
  return {
    description,
    // Large, and asked for by few.
    get documentText() {
      return (text ??= JSON.stringify(document));
    },
    reference,
    // Half of all calls go without.
    get search() {
      return (index ??= loadSearch(options.searchText ?? searchJson(reference)));
    },
    pages,
    find: findersOf(pages, reference, (path) => [uriOf(path), urlOf(path)]),
    entries,
    own,
    urlOf,
    uriOf,
    site,
  };
}

import type { HrefOf, SitePage } from '../../reference/markdown/markdown.ts';
import type { ResourceEntry } from './resource-entries.ts';
import { scheme } from './scheme.ts';

/** Gives the resource of a page, or of a fault, from its path. */
export function resourceUris(
  pages: readonly SitePage[],
  entries: readonly ResourceEntry[],
): HrefOf {
  const uris = new Map([
    ...pages.map(({ path, kind }) => [path, scheme + kind] as const),
    ...entries.map(({ path, uri }) => [path, uri] as const),
  ]);
  return (path) => uris.get(path) ?? uris.get(path.replace(/#.*$/, '')) ?? scheme + path;
}

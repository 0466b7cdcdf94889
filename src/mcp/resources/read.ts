import { ResourceNotFoundError } from '@modelcontextprotocol/server';
import { markdownOf, type SitePage } from '../../reference/markdown/markdown.ts';
import type { Docs } from '../docs/docs.ts';
import type { ResourceKind } from '../docs/resource-entries.ts';
import { nearestIds } from '../find/nearest.ts';
import { faultText } from '../tools/fault-text.ts';
import type { SingleKind } from './kinds.ts';

/** The whole text of what there are many of, in any case of letters; the nearest ones of an unknown. */
export function entryText(uri: string, kind: ResourceKind, docs: Docs): string {
  const { entries, pages, reference } = docs;
  const asked = uri.toLowerCase();
  const found = entries.find((entry) => entry.uri.toLowerCase() === asked);
  if (found === undefined) throw notFound(uri, kind, docs);
  const fault = reference.faults.find(({ code }) => kind === 'fault' && String(code) === found.id);
  if (fault !== undefined) return withUrl(faultText(fault), found.path, docs);
  return pageText(
    pages.find(({ path }) => path === found.path),
    docs,
  );
}

/** The whole text of what there is one of. */
export function singleText(kind: SingleKind, docs: Docs): string {
  return pageText(
    docs.pages.find((page) => page.kind === kind),
    docs,
  );
}

function pageText(page: SitePage | undefined, docs: Docs): string {
  if (page === undefined) throw new Error('Every resource has a page.');
  return withUrl(markdownOf(page, docs.reference, docs.uriOf), page.path, docs);
}

/** Not cut, as answers of tools are: a resource is what somebody chose to read. */
function withUrl(text: string, path: string, { urlOf }: Docs): string {
  return `${text.trimEnd()}\n\n${urlOf(path)}\n`;
}

function notFound(uri: string, kind: ResourceKind, docs: Docs): ResourceNotFoundError {
  const all = docs.entries.filter((entry) => entry.kind === kind);
  const ids = all.map(({ id }) => id);
  const asked = uri.slice(uri.lastIndexOf('/') + 1);
  const searched = kind === 'revision' ? 'change' : kind;
  const nearest = nearestIds(asked, ids, [searched], docs).flatMap(
    (id) => all.find((entry) => entry.id === id)?.uri ?? [],
  );
  const instead = nearest.length === 0 ? 'There is none.' : `Nearest: ${nearest.join(', ')}.`;
  return new ResourceNotFoundError(uri, `There is no such resource. ${instead}`);
}

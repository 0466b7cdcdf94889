import { prefersMarkdown } from './accept.ts';
import { isUnchanged, tagOf } from './entity-tag.ts';
import { headersFor } from './headers.ts';
import type { PortalFile } from '../options.ts';

/** A request, as far as it matters here. */
export interface Asked {
  readonly method: string;
  /** As sent, without the query. */
  readonly pathname: string;
  /** The value of a header by its lower-case name; `null` if it was not sent. */
  readonly header: (name: string) => string | null;
}

export interface Reply {
  readonly status: number;
  /** Without the length. */
  readonly headers: Readonly<Record<string, string>>;
  /** Also with HEAD and 304, which are sent without it. */
  readonly text: string;
}

export type SiteReader = (asked: Asked) => Reply;

/** Answers from these files alone. */
export function readerOf(files: readonly PortalFile[], base: string): SiteReader {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const tags = new Map<PortalFile, string>();

  return (asked) => {
    const { method, pathname } = asked;
    if (method !== 'GET' && method !== 'HEAD') return refusal;
    const path = pathBelow(pathname, base);
    if (path === undefined) return missing(undefined);
    const page = byPath.get(path === '' ? 'index.html' : `${path}/index.html`);
    if (page === undefined && path.endsWith('/')) return moved(path);
    const twin = page && byPath.get(path === '' ? 'index.md' : `${path}.md`);
    const isTwin = twin !== undefined && prefersMarkdown(asked.header('accept'));
    const file = isTwin ? twin : (page ?? byPath.get(path));
    if (file === undefined) return missing(byPath.get('404.html'));
    return found(file, twin, asked);
  };

  function found(file: PortalFile, twin: PortalFile | undefined, { header }: Asked): Reply {
    const tag = tags.get(file) ?? tagOf(file.text);
    tags.set(file, tag);
    const status = isUnchanged(header('if-none-match'), tag) ? 304 : 200;
    return { status, headers: { ...headersFor(file, twin, base), etag: tag }, text: file.text };
  }

  /** Pages have one address each, without a slash at its end. */
  function moved(path: string): Reply {
    const page = path.replace(/\/+$/, '');
    if (!byPath.has(page === '' ? 'index.html' : `${page}/index.html`)) {
      return missing(byPath.get('404.html'));
    }
    const location = page === '' ? base : `${base}/${encodeURI(page)}`;
    return { status: 308, headers: { ...plain, location }, text: `It is at ${location}\n` };
  }

  function missing(page: PortalFile | undefined): Reply {
    if (page === undefined)
      return { status: 404, headers: plain, text: 'There is nothing here.\n' };
    return { status: 404, headers: headersFor(page, undefined, base), text: page.text };
  }
}

/** `undefined` if it is outside the base path, or no path at all. */
function pathBelow(pathname: string, base: string): string | undefined {
  if (pathname === base) return '';
  if (!pathname.startsWith(`${base}/`)) return undefined;
  const path = decoded(pathname.slice(base.length + 1));
  // The front page of a site at the root of its host has an address with a slash.
  return path === '' && base !== '' ? '/' : path;
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

const plain = { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' };

const refusal: Reply = {
  status: 405,
  headers: { ...plain, allow: 'GET, HEAD' },
  text: 'This is read with GET or HEAD.\n',
};

import type { OpenApiDocument } from '../description/description.ts';

/** The path below where a document's servers stand; `undefined` if it is outside of them all. */
export type BelowServers = (pathname: string) => string | undefined;

/** By the servers of the document, its paths and its operations; "/" where there are none. */
export function belowServers(document: OpenApiDocument): BelowServers {
  const items = Object.values(document.paths ?? {});
  const operations = items.flatMap((item) => Object.values(item));
  const bases = new Set([document, ...items, ...operations].flatMap(basesOf));
  if (bases.size === 0 || (bases.size === 1 && bases.has(''))) return (pathname) => pathname;
  const longestFirst = [...bases].toSorted((one, other) => other.length - one.length);
  const patterns = longestFirst.map((base) => new RegExp(`^${base}(?=/|$)`));
  return (pathname) => {
    const [length] = patterns.flatMap((pattern) => pattern.exec(pathname)?.[0].length ?? []);
    return length === undefined ? undefined : pathname.slice(length);
  };
}

function basesOf(node: unknown): readonly string[] {
  if (typeof node !== 'object' || node === null || !('servers' in node)) return [];
  const { servers } = node;
  if (!Array.isArray(servers)) return [];
  return servers.flatMap((server: unknown) =>
    typeof server === 'object' && server !== null && 'url' in server ? [baseOf(server.url)] : [],
  );
}

/** The path of a server's address as a pattern: a variable in it is any one segment. */
function baseOf(url: unknown): string {
  const path = String(url)
    .replace(/^(?:[^/?#]+:)?\/\/[^/?#]*/, '')
    .replace(/[?#].*$/s, '');
  return path
    .replace(/\/+$/, '')
    .replaceAll(/[.*+?^$()|[\]\\]/g, String.raw`\$&`)
    .replaceAll(/\{[^}]*\}/g, '[^/]+');
}

import type { SiteFiles } from '../../helpers/portal-server.ts';
import { addressed, addressesOf } from './address.ts';
import { markdownLinks } from './markdown-links.ts';
import { pageFacts, type PageFacts } from './page-facts.ts';

/** A whole site, read: what each page has, and where it lies. */
export interface ReadSite {
  /** Its public address; no slash at the end. */
  readonly base: URL;
  readonly files: SiteFiles;
  readonly pages: ReadonlyMap<string, PageFacts>;
  /** Addresses that a server answers and no file. */
  readonly served: readonly string[];
}

export async function readSite(
  files: SiteFiles,
  base: URL,
  served: readonly string[] = [],
): Promise<ReadSite> {
  const pages = new Map<string, PageFacts>();
  for (const path of files.keys()) {
    if (path.endsWith('.html')) pages.set(path, await pageFacts(textOf(files, path)));
  }
  return { base, files, pages, served };
}

/** Links of pages that lead nowhere, or elsewhere on a host that adds a slash. */
export function linkProblems(site: ReadSite): readonly string[] {
  return [...site.pages].flatMap(([path, { links, loaded }]) =>
    [...new Set([...links, ...loaded])].flatMap((value) => {
      const [plain, slashed] = addressesOf(path, site.base).map((from) =>
        problemOf(value, from, site),
      );
      const problem = plain ?? (slashed && `${slashed} where the host adds a slash`);
      return problem === undefined ? [] : [`${path}: ${problem}`];
    }),
  );
}

/** The same for Markdown, `llms.txt` included. */
export function markdownProblems(site: ReadSite): readonly string[] {
  return [...site.files.keys()]
    .filter((path) => path.endsWith('.md') || path.endsWith('.txt'))
    .flatMap((path) => {
      const from = new URL(`${site.base.href}/${path}`);
      return [...new Set(markdownLinks(textOf(site.files, path)))]
        .map((value) => problemOf(value, from, site))
        .flatMap((problem) => (problem === undefined ? [] : [`${path}: ${problem}`]));
    });
}

/** The same for sitemap and feeds, whose addresses have to be whole ones of this host. */
export function listProblems(site: ReadSite): readonly string[] {
  return [...site.files.keys()]
    .filter((path) => /\.(?:xml|atom)$/.test(path))
    .flatMap((path) =>
      listedIn(textOf(site.files, path)).flatMap((value) => {
        if (!value.startsWith(site.base.href)) return [`${path}: ${value} is not on this site`];
        const problem = problemOf(value, site.base, site);
        return problem === undefined ? [] : [`${path}: ${problem}`];
      }),
    );
}

/** Pages that the sitemap lacks, that no link leads to, or that have no twin in Markdown. */
export function missingFromSite(site: ReadSite): readonly string[] {
  const listed = filesOf(listedIn(textOf(site.files, 'sitemap.xml')), site.base, site);
  const linked = reachedPages(site);
  return [...site.pages]
    .filter(([path]) => path !== '404.html')
    .flatMap(([path, { canonical, markdown }]) => [
      ...(listed.has(path) ? [] : [`${path} is not in sitemap.xml`]),
      ...(linked.has(path) ? [] : [`${path} is not linked from any page`]),
      ...(markdown === undefined ? [`${path} names no twin in Markdown`] : []),
      ...(canonical === addressesOf(path, site.base)[0]?.href
        ? []
        : [`${path} calls itself ${canonical}`]),
    ]);
}

/** Ids that are there twice, and references within a page to ids that are not there. */
export function idProblems(site: ReadSite): readonly string[] {
  return [...site.pages].flatMap(([path, { ids, references }]) => {
    const known = new Set(ids);
    return [
      ...ids
        .filter((id, at) => ids.indexOf(id) !== at)
        .map((id) => `${path}: two are called ${id}`),
      ...references.filter((id) => !known.has(id)).map((id) => `${path}: nothing is called ${id}`),
    ];
  });
}

/** What pages and styles would load from another host. */
export function foreignLoads(site: ReadSite): readonly string[] {
  const styles = [...site.files.keys()]
    .filter((path) => path.endsWith('.css'))
    .map((path) => [path, textOf(site.files, path)] as const);
  const own = [...site.pages].flatMap(([path, facts]) =>
    facts.styles.map((text) => [path, text] as const),
  );
  return [
    ...[...site.pages].flatMap(([path, { loaded }]) =>
      loaded
        .filter((value) => isForeign(value, site.base))
        .map((value) => `${path} loads ${value}`),
    ),
    ...[...styles, ...own].flatMap(([path, text]) =>
      [...text.matchAll(/(?:url\(|@import\s+)\s*["']?([^"')\s;]+)/g)]
        .map(([, value = '']) => value)
        .filter((value) => isForeign(value, site.base))
        .map((value) => `${path} loads ${value}`),
    ),
  ];
}

function problemOf(value: string, from: URL, site: ReadSite): string | undefined {
  if (/^(?:cursor|data|mailto|vscode):/.test(value)) return undefined;
  if (!URL.canParse(value, from)) return `${value} is no address`;
  const { inside, file, fragment } = addressed(value, from, site.base, site.files);
  if (!inside || site.served.includes(new URL(value, from).href)) return undefined;
  if (file === undefined) return `${value} leads nowhere`;
  const target = site.pages.get(file);
  if (fragment === '' || target === undefined || target.ids.includes(fragment)) return undefined;
  return `${value} leads to nothing on ${file}`;
}

function isForeign(value: string, base: URL): boolean {
  const { protocol, origin } = new URL(value, base);
  return protocol !== 'data:' && origin !== base.origin;
}

function filesOf(values: readonly string[], from: URL, site: ReadSite): ReadonlySet<string> {
  return new Set(
    values.flatMap((value) => {
      if (!URL.canParse(value, from)) return [];
      return addressed(value, from, site.base, site.files).file ?? [];
    }),
  );
}

/** Pages that a reader gets to from the front page. */
function reachedPages(site: ReadSite): ReadonlySet<string> {
  const reached = new Set(['index.html']);
  // A set is walked in the order of adding, so what is added meanwhile is walked too.
  for (const path of reached) {
    const [from = site.base] = addressesOf(path, site.base);
    for (const file of filesOf(site.pages.get(path)?.links ?? [], from, site)) reached.add(file);
  }
  return reached;
}

function listedIn(xml: string): readonly string[] {
  return [...xml.matchAll(/<loc>([^<]+)<\/loc>|<link\b[^>]*\bhref="([^"]+)"/g)].map(
    ([, loc, href]) => (loc ?? href ?? '').replaceAll('&amp;', '&'),
  );
}

function textOf(files: SiteFiles, path: string): string {
  const content = files.get(path);
  return typeof content === 'string' ? content : Buffer.from(content ?? '').toString('utf8');
}

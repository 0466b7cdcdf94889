import { describeDocument } from '../../../src/description/description.ts';
import type { OpenApiDocument } from '../../../src/description/document.ts';
import { portalFiles, type PortalFile } from '../../../src/portal/portal.ts';
import { referenceOf, type Revision } from '../../../src/reference/reference.ts';
import { htmlProblems } from '../site/html-validity.ts';
import { idProblems, linkProblems, readSite, type ReadSite } from '../site/site-problems.ts';

const url = 'https://docs.test';
const base = '/docs';

/** Every file of the site of a document. */
export function filesOf(
  document: OpenApiDocument,
  revisions: readonly Revision[] = [],
): readonly PortalFile[] {
  const assets = {
    'portal.css': 'a{}',
    'first.js': '0',
    'portal.js': '1',
    'search.js': '2',
    'try.js': '3',
    'live.js': '4',
    'tools.css': 'b{}',
  };
  const documents = { json: JSON.stringify(document), yaml: '' };
  const reference = referenceOf(describeDocument(document), { revisions });
  return portalFiles(reference, { url, base, documents, assets, apiUrl: '', live: false });
}

export async function siteOf(
  document: OpenApiDocument,
  revisions: readonly Revision[] = [],
): Promise<ReadSite> {
  const files = filesOf(document, revisions);
  const paths = files.map(({ path }) => path);
  const repeated = paths.filter((path, at) => paths.indexOf(path) !== at);
  if (repeated.length > 0) throw new Error(`Two files are called ${repeated.join(', ')}.`);
  return readSite(new Map(files.map(({ path, text }) => [path, text])), new URL(url + base));
}

/** What is wrong with its pages: HTML, ids, links, and anything that could run or load. */
export async function problemsOf(site: ReadSite): Promise<readonly string[]> {
  const problems = [...idProblems(site), ...linkProblems(site)];
  for (const path of site.pages.keys()) {
    const text = String(site.files.get(path));
    const found = [...(await htmlProblems(text)), ...dangersIn(text), ...emptyLinksIn(text)];
    problems.push(...found.map((problem) => `${path}: ${problem}`));
  }
  return problems;
}

function emptyLinksIn(html: string): readonly string[] {
  return [...html.matchAll(/<a\b[^>]*>(?:\s|<[^>]*>)*<\/a>/g)].map(
    ([link]) => `no text in ${link}`,
  );
}

const ownScript = /^<script type="module" async src="\/docs\/assets\/[\w.-]+">$/;

/** Each stands once in each page: at the end of its head, and where its first paint ends. */
const inlined = [
  /<style>a\{\}<\/style>(?=<\/head>)/,
  /(?<=<main id="main"[^]*)<script id="first">0<\/script>/,
];

/** By the tags alone: a text that was not escaped would show as one. */
export function dangersIn(html: string): readonly string[] {
  const rest = inlined.reduce((text, each) => text.replace(each, ''), html);
  return [...rest.matchAll(/<[a-z!/][^<>]*>?/gi)].flatMap(([tag]) => {
    const isOurs = !/^<script/i.test(tag) || ownScript.test(tag);
    const attributes = tag.replaceAll(/"[^"]*"|'[^']*'/g, '""');
    const isBad =
      !isOurs ||
      /^<(?:base|embed|iframe|img|math|object|style|svg)\b/i.test(tag) ||
      /\s(?:on\w+|style|srcdoc)\s*=/i.test(attributes) ||
      /(?:href|src|action)=["']?\s*(?:javascript|data:text|vbscript)/i.test(tag);
    return isBad ? [`danger in ${tag}`] : [];
  });
}

/** A page as a reader sees it. */
export function textAt(site: ReadSite, path: string): string {
  const html = site.files.get(path);
  if (html === undefined) throw new Error(`There is no file ${path}.`);
  return String(html)
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

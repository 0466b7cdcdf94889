import { HtmlValidate, Parser, StaticConfigLoader, type HtmlElement } from 'html-validate';

/** What a page has and what it points at, as a browser would read it. */
export interface PageFacts {
  /** The text of its first heading. */
  readonly title: string;
  readonly ids: readonly string[];
  /** Addresses a reader may follow. */
  readonly links: readonly string[];
  /** Addresses that the browser loads by itself: scripts, styles, pictures, frames. */
  readonly loaded: readonly string[];
  /** Ids that its elements refer to: labels, dialogs, descriptions. */
  readonly references: readonly string[];
  /** The text of its own styles. */
  readonly styles: readonly string[];
  readonly canonical: string | undefined;
  /** Its twin in Markdown. */
  readonly markdown: string | undefined;
}

const followed: readonly (readonly [selector: string, attribute: string])[] = [
  ['a[href]', 'href'],
  ['area[href]', 'href'],
  ['form[action]', 'action'],
  ['link[rel="alternate"]', 'href'],
  ['link[rel="canonical"]', 'href'],
  ['link[rel="next"]', 'href'],
  ['link[rel="prev"]', 'href'],
];

const fetched: readonly (readonly [selector: string, attribute: string])[] = [
  ['script[src]', 'src'],
  ['img[src]', 'src'],
  ['source[src]', 'src'],
  ['iframe[src]', 'src'],
  ['audio[src]', 'src'],
  ['video[src]', 'src'],
  ['object[data]', 'data'],
  ['use[href]', 'href'],
  ...['icon', 'manifest', 'modulepreload', 'preconnect', 'prefetch', 'preload', 'stylesheet'].map(
    (rel) => [`link[rel="${rel}"]`, 'href'] as const,
  ),
];

const referring: readonly string[] = [
  'aria-controls',
  'aria-describedby',
  'aria-labelledby',
  'aria-owns',
  'commandfor',
  'for',
  'list',
  'popovertarget',
];

const loader = new StaticConfigLoader({ root: true, elements: ['html5'] });
const parsing = new HtmlValidate(loader)
  .getConfigFor('page.html')
  .then((config) => new Parser(config));

export async function pageFacts(html: string): Promise<PageFacts> {
  const root = (await parsing).parseHtml(html);
  const values = (selector: string, attribute: string): readonly string[] =>
    root.querySelectorAll(selector).map((element) => valueOf(element, attribute));
  return {
    title: decoded(root.querySelector('h1')?.textContent.trim() ?? ''),
    ids: values('[id]', 'id'),
    links: followed.flatMap(([selector, attribute]) => values(selector, attribute)),
    loaded: fetched.flatMap(([selector, attribute]) => values(selector, attribute)),
    references: referring.flatMap((name) =>
      values(`[${name}]`, name).flatMap((value) => value.split(/\s+/)),
    ),
    styles: root.querySelectorAll('style').map((element) => element.textContent),
    canonical: values('link[rel="canonical"]', 'href')[0],
    markdown: values('link[type="text/markdown"]', 'href')[0],
  };
}

function valueOf(element: HtmlElement, attribute: string): string {
  return decoded(element.getAttributeValue(attribute) ?? '');
}

/** The parser leaves character references as they are written. */
function decoded(value: string): string {
  return value
    .replaceAll(/&#(?:x([0-9a-f]+)|(\d+));/gi, (_, hex?: string, decimal = '0') =>
      String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)),
    )
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

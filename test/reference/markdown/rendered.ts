import MarkdownIt from 'markdown-it';

// HTML is let through, so that a test sees it where it would be.
const markdown = new MarkdownIt({ html: true });

export interface Rendered {
  /** "h2 Title", in order; only those at the top level. */
  readonly headings: readonly string[];
  /** Every piece of HTML that the text holds. */
  readonly html: readonly string[];
  /** Addresses of links and pictures. */
  readonly links: readonly string[];
  readonly fences: readonly string[];
}

/** What a reader's program makes of a text. */
export function rendered(text: string): Rendered {
  const tokens = markdown.parse(text, {});
  const inline = tokens.flatMap(({ children }) => children ?? []);
  return {
    headings: tokens.flatMap((token, at) =>
      token.type === 'heading_open' && token.level === 0
        ? [`${token.tag} ${textOf(tokens[at + 1]?.children ?? [])}`]
        : [],
    ),
    html: [...tokens, ...inline]
      .filter(({ type }) => type === 'html_block' || type === 'html_inline')
      .map(({ content }) => content),
    links: inline.flatMap((token) =>
      [token.attrGet('href') ?? token.attrGet('src') ?? []].flat().map(String),
    ),
    fences: tokens.filter(({ type }) => type === 'fence').map(({ content }) => content),
  };
}

function textOf(tokens: readonly { readonly type: string; readonly content: string }[]): string {
  return tokens.map(({ type, content }) => (type === 'softbreak' ? ' ' : content)).join('');
}

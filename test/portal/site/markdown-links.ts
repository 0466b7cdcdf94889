import markdownIt from 'markdown-it';

const parser = markdownIt('commonmark');

/** Every address that a Markdown text links to; what stands in code is no link. */
export function markdownLinks(text: string): readonly string[] {
  return parser
    .parse(text, {})
    .flatMap(({ children }) => children ?? [])
    .flatMap((token) => token.attrGet('href') ?? token.attrGet('src') ?? [])
    .map(String);
}

import MarkdownIt, { type Token } from 'markdown-it';
import { kept } from '../../reference/kept.ts';
import { escaped, escapedText } from './escape.ts';
import { Html } from './html.ts';
import { isSafeUrl } from './safe-url.ts';
import { syntaxOf } from '../syntaxes.ts';

/**
 * Markdown as blocks. Its headings begin at `heading` and go down one at a time, whatever the text
 * begins with; HTML in it is text; links that are neither web, mail nor relative are text, too.
 */
export function prose(text: string, heading: 2 | 3 | 4 = 3): Html {
  return blocks[heading](text);
}

/** The same for items of lists, which may stand below any heading: theirs are paragraphs. */
export const proseItem: (text: string) => Html = blocksFrom(undefined);

/** Markdown of a sentence: no block around it, and none made of it. */
export const proseInline: (text: string) => Html = kept(
  (text) => new Html(isPlain(text) ? escaped(text) : markdown.renderInline(text)),
);

const blocks = { 2: blocksFrom(2), 3: blocksFrom(3), 4: blocksFrom(4) } as const;

function blocksFrom(heading: number | undefined): (text: string) => Html {
  return kept((text) => new Html(rendered(text, heading)));
}

const markdown = new MarkdownIt({ html: false });
markdown.validateLink = isSafeUrl;
const { rules } = markdown.renderer;
// A picture would be asked of another host.
rules['image'] = (tokens, index) => escaped(textOf(at(tokens, index)));
rules['fence'] = rules['code_block'] = (tokens, index) => {
  const { content, info } = at(tokens, index);
  const syntax = syntaxOf(info.trim().split(/\s/)[0] ?? '');
  const coloured = syntax === undefined ? '' : ` class="${syntax}"`;
  return `<pre tabindex="0"${coloured}><code>${escapedText(content.trimEnd())}</code></pre>\n`;
};
// Their only attribute is a style, which the page's policy forbids.
rules['th_open'] = () => '<th>';
rules['td_open'] = () => '<td>';

function rendered(text: string, heading: number | undefined): string {
  if (text.trim() === '') return '';
  if (isPlain(text)) return `<p>${escaped(text)}</p>`;
  const tokens = markdown.parse(text, {});
  if (heading === undefined) withoutHeadings(tokens);
  else shiftHeadings(tokens, heading);
  return markdown.renderer.render(tokens, markdown.options, {}).trimEnd();
}

function textOf({ type, content, children }: Token): string {
  if (children !== null) return children.map(textOf).join('');
  return type.endsWith('break') ? ' ' : content;
}

function at(tokens: readonly Token[], index: number): Token {
  const token = tokens[index];
  if (token === undefined) throw new RangeError(`No token ${index}.`);
  return token;
}

function shiftHeadings(tokens: readonly Token[], first: number): void {
  const above: string[] = [];
  for (const token of tokens) {
    if (token.type === 'heading_open') {
      while (above.length > 0 && (above.at(-1) ?? '') >= token.tag) above.pop();
      above.push(token.tag);
    }
    if (token.type.startsWith('heading_')) {
      token.tag = `h${Math.min(first + above.length - 1, 6)}`;
    }
  }
}

function withoutHeadings(tokens: readonly Token[]): void {
  for (const token of tokens) if (token.type.startsWith('heading_')) token.tag = 'p';
}

/** One line of letters and of marks that mean nothing in Markdown: most texts, and 50 times as fast. */
function isPlain(text: string): boolean {
  return /^[\p{L}"'(](?:[\p{L}\p{N} ,.;:?"'()/…–—%-]*[\p{L}\p{N},.;:?"'()/…%])?$/u.test(text);
}

import MarkdownIt from 'markdown-it';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

/** A page as a reader sees it; texts without white space, which markup adds and takes as it likes. */
export interface ReadPage {
  readonly text: string;
  readonly items: readonly Item[];
  /** The texts of code, with their white space. */
  readonly codes: readonly string[];
}

/** An entry of a list without the entries in it. */
export interface Item {
  readonly text: string;
  /** The entries that it lies in, from the outside. */
  readonly parents: readonly Item[];
}

const markdown = new MarkdownIt({ html: false });

export function readMarkdown(text: string): ReadPage {
  return readHtml(markdown.render(text));
}

/** What a reader sees of a text that is Markdown in the document. */
export function seen(text: string): string {
  return /[^\p{L}\p{N} ,.:;()/'"-]|^[-\d]/u.test(text) ? readMarkdown(text).text : squashed(text);
}

export function readHtml(html: string): ReadPage {
  const items: { text: string; parents: Item[] }[] = [];
  const codes: string[] = [];
  const whole: string[] = [];
  const open: { text: string; parents: Item[] }[] = [];
  visit(parse(html));
  for (const item of items) item.text = squashed(item.text);
  return { text: squashed(whole.join('')), items, codes };

  function visit(node: DefaultTreeAdapterTypes.Node): void {
    if ('value' in node) {
      whole.push(node.value);
      const item = open.at(-1);
      if (item !== undefined) item.text += node.value;
      return;
    }
    if (!('childNodes' in node) || hidden.has(node.nodeName)) return;
    if (node.nodeName === 'pre' || node.nodeName === 'code') codes.push(textOf(node));
    const isItem = node.nodeName === 'li';
    if (isItem) {
      const item = { text: '', parents: [...open] };
      items.push(item);
      open.push(item);
    }
    for (const child of node.childNodes) visit(child);
    if (isItem) open.pop();
  }
}

const hidden: ReadonlySet<string> = new Set(['script', 'style', 'template', 'head']);

function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

export function squashed(text: string): string {
  return text.replaceAll(/\s+/g, '');
}

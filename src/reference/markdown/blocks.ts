import { kept } from '../kept.ts';
import { contained } from './contained.ts';
import { oneLine } from './text.ts';

/** Gives the address of a page from its path: that of its file, or of a resource elsewhere. */
export type HrefOf = (path: string) => string;

/** What is empty or missing leaves no gap. */
type Parts = readonly (string | readonly string[] | undefined)[];

/** Parts of a page with an empty line between them. */
export function blocks(...parts: Parts): string {
  return parts
    .flat()
    .filter((part) => part !== undefined && part !== '')
    .join('\n\n');
}

/** A heading with what stands below it; nothing where there is nothing. */
export function section(heading: string, ...parts: Parts): string {
  const content = blocks(...parts);
  return content === '' ? '' : `${heading}\n\n${content}`;
}

/** One item of a list; text of several lines and lists within it go below its head. */
export function item(head: string, text: string, inner: readonly string[] = []): string {
  const lists = inner.filter((part) => part !== '').map(indented);
  if (text.includes('\n')) return [`- ${head}`, indented(text), ...lists].join('\n\n');
  return [text === '' ? `- ${head}` : `- ${head}: ${text}`, ...lists].join('\n');
}

/** A description with sentences after it, or below it when it has several lines. */
export function described(description: string, more: readonly string[] = []): string {
  const text = paragraphs(description);
  const added = more.map(sentenceOf).join(' ');
  if (text === '' || added === '') return text + added;
  return text.includes('\n') ? `${text}\n\n${added}` : `${text} ${added}`;
}

const paragraphs = kept((text) => unwrapped(contained(text)));
const sentenceOf = kept((text) => contained(oneLine(text)));

/** Lines that only the writer's margin has parted are one. */
function unwrapped(text: string): string {
  const lines = text.split('\n');
  const isBlock = lines.some((line) => /^\s*([-*+>#|`~]|\d+[.)]|$)|^ {4}|( {2}|\\)$/.test(line));
  return isBlock || text.includes('|') ? text : lines.join(' ');
}

function indented(text: string): string {
  return text.replaceAll(/^(?=.)/gm, '  ');
}

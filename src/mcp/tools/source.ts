import type { Docs } from '../docs/docs.ts';

/** About 8,000 tokens: more than that crowds out what a model was asked. */
const longest = 32_000;

/** A text that has its page's address at its end already; cut as others are. */
export function withOwnSource(text: string, path: string, docs: Docs): string {
  return text.length > longest ? withSource(text, path, docs) : text;
}

/** An answer that ends with the page that it comes from; what is too long is cut between two lines. */
export function withSource(text: string, path: string, { urlOf }: Docs): string {
  return `${cut(text.trimEnd())}\n\n${urlOf(path)}\n`;
}

function cut(text: string): string {
  if (text.length <= longest) return text;
  const end = text.lastIndexOf('\n', longest);
  return `${text.slice(0, end > 0 ? end : longest)}\n\n(Cut here: ask for a part of it.)`;
}

import { compactMarkdownOf } from '../../reference/markdown/markdown.ts';
import { plain } from '../../reference/markdown/text.ts';
import type { Reference } from '../../reference/reference.ts';
import type { TextFileOptions } from '../options.ts';
import { pageUrl } from './addresses.ts';

/** What it takes to call each operation, one after the other. */
export function compactText({ title, operations }: Reference, options: TextFileOptions): string {
  const hrefOf = (path: string) => pageUrl(path, options);
  const texts = operations.map((page) => compactMarkdownOf(page, hrefOf));
  return [`# ${plain(title)}: every operation in short\n`, ...texts].join('\n');
}

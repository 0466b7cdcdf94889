import { markdownOf, type SitePage } from '../../reference/markdown/markdown.ts';
import type { Reference } from '../../reference/reference.ts';
import type { PortalFile, TextFileOptions } from '../options.ts';
import { markdownPath, markdownUrl } from './addresses.ts';
import { connectMarkdown, connectPage } from './connect-page.ts';

/** The twin of every page; its links lead to twins. */
export function markdownFiles(
  pages: readonly SitePage[],
  reference: Reference,
  options: TextFileOptions,
): readonly PortalFile[] {
  const hrefOf = (path: string) => markdownUrl(path, options);
  return [
    ...pages.map((page) => file(page.path, markdownOf(page, reference, hrefOf))),
    file(connectPage.path, connectMarkdown(options)),
  ];
}

function file(path: string, text: string): PortalFile {
  return { path: markdownPath(path), mediaType: 'text/markdown', text };
}

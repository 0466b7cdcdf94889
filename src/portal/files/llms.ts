import type { SitePage } from '../../reference/markdown/markdown.ts';
import type { Reference } from '../../reference/reference.ts';
import type { PortalFile, TextFileOptions } from '../options.ts';
import { compactText } from './llms-compact.ts';
import { fullText } from './llms-full.ts';
import { listText } from './llms-list.ts';

/** For language models (https://llmstxt.org): the list of all pages, and two files of their texts. */
export function llmsFiles(
  pages: readonly SitePage[],
  reference: Reference,
  options: TextFileOptions,
): readonly PortalFile[] {
  const whole = [
    file('llms-compact.txt', compactText(reference, options)),
    file('llms-full.txt', fullText(pages, reference, options)),
  ];
  return [file('llms.txt', listText(pages, reference, whole, options)), ...whole];
}

function file(path: string, text: string): PortalFile {
  return { path, mediaType: 'text/plain', text };
}

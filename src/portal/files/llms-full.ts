import {
  markdownOf,
  type OperationPart,
  type SitePage,
} from '../../reference/markdown/markdown.ts';
import { plain } from '../../reference/markdown/text.ts';
import type { Reference } from '../../reference/reference.ts';
import { hrefOf } from '../shell/site.ts';
import type { TextFileOptions } from '../options.ts';
import { markdownPath, pageUrl } from './addresses.ts';

/** Every page but those of schemas, whose fields all stand where they are used. */
export function fullText(
  pages: readonly SitePage[],
  reference: Reference,
  options: TextFileOptions,
): string {
  // The host is said once: a link is longer than most of what it links.
  const below = (path: string) => hrefOf(encodeURI(markdownPath(path)), options);
  const texts = pages
    .filter(({ kind }) => kind !== 'schema')
    .map((page) => markdownOf(page, reference, below, repeated));
  const head = `# ${plain(reference.title)}: every page\n\nLinks are below ${pageUrl('', options)}.\n`;
  return [head, ...texts].join('\n---\n\n');
}

/** These say the same for most operations, or the same in another language. */
const repeated: readonly OperationPart[] = ['failures', 'failure-examples', 'samples', 'security'];

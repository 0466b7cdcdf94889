import type { Bundle } from '../bundle.ts';
import { header } from './header.ts';

/** The whole document in one file; JSON has no comments, so the header is an extension field. */
export function openapiJson({ document }: Bundle): string {
  return `${JSON.stringify({ 'x-generated-by': header, ...document }, null, 2)}\n`;
}

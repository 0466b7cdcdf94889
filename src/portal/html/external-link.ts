import { html, type Html } from './html.ts';
import { isSafeUrl } from './safe-url.ts';

/** A link that the document gives; only its text where it leads somewhere unsafe. */
export function externalLink(url: string, text: string): Html {
  const shown = text === '' ? url : text;
  return isSafeUrl(url) ? html`<a href="${url}">${shown}</a>` : html`${shown}`;
}

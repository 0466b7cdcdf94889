import type { SitePage } from '../../reference/markdown/markdown.ts';
import type { PageLink } from '../../reference/reference.ts';
import type { TextFileOptions } from '../options.ts';
import { pageUrl } from './addresses.ts';
import { xmlText } from './xml.ts';

/** https://www.sitemaps.org/protocol.html; a page has a date where its history tells one. */
export function sitemap(pages: readonly (SitePage | PageLink)[], options: TextFileOptions): string {
  const urls = pages.map((page) => {
    const date = dateOf(page);
    const changed = date === undefined ? '' : `<lastmod>${xmlText(date)}</lastmod>`;
    return `<url><loc>${xmlText(pageUrl(page.path, options))}</loc>${changed}</url>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join('')}</urlset>
`;
}

function dateOf(page: SitePage | PageLink): string | undefined {
  if (!('kind' in page)) return undefined;
  if (page.kind === 'revision') return page.page.date;
  return page.kind === 'operation' ? page.page.history[0]?.date : undefined;
}

import { sitePagesOf } from '../../reference/markdown/markdown.ts';
import type { Reference } from '../../reference/reference.ts';
import type { PortalFile, TextFileOptions } from '../options.ts';
import { changesJson } from './changes-json.ts';
import { connectPage } from './connect-page.ts';
import { changesFeed } from './feed.ts';
import { llmsFiles } from './llms.ts';
import { markdownFiles } from './markdown-files.ts';
import { mcpJson } from './mcp-json.ts';
import { sitemap } from './sitemap.ts';

/** What the site has for programs: Markdown, lists of pages, feeds and the model of operations. */
export function textFiles(reference: Reference, options: TextFileOptions): readonly PortalFile[] {
  const pages = sitePagesOf(reference);
  return [
    ...markdownFiles(pages, reference, options),
    ...llmsFiles(pages, reference, options),
    ...reference.operations.map((page) => json(`${page.path}.json`, page)),
    {
      path: 'sitemap.xml',
      mediaType: 'application/xml',
      text: sitemap([...pages, connectPage], options),
    },
    { path: 'robots.txt', mediaType: 'text/plain', text: robots(options) },
    { path: 'mcp.json', mediaType: 'application/json', text: mcpJson(options) },
    {
      path: 'changes.xml',
      mediaType: 'application/atom+xml',
      text: changesFeed(reference, options),
    },
    json('changes.json', changesJson(reference, options)),
  ];
}

function json(path: string, value: object): PortalFile {
  return { path, mediaType: 'application/json', text: `${JSON.stringify(value)}\n` };
}

/** Crawlers read it at the root of a host only; whoever has the root may copy it there. */
function robots({ url, base }: TextFileOptions): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${url}${base}/sitemap.xml\n`;
}

import { sitePagesOf } from '../reference/markdown/markdown.ts';
import type { Reference } from '../reference/reference.ts';
import { searchJson } from '../reference/search/search.ts';
import { assetFiles } from './asset-files.ts';
import { textFiles } from './files/text-files.ts';
import type { PortalFile, PortalOptions } from './options.ts';
import { connectPage } from './pages/connect.ts';
import { notFoundPage } from './pages/not-found.ts';
import { pageContent } from './pages/page-content.ts';
import { shell, type PageContent } from './shell/shell.ts';
import type { Site } from './shell/site.ts';

export type { PortalFile, PortalOptions } from './options.ts';
export type { AssetName, McpServer } from './shell/site.ts';

/** Every file of the site that documents an API, for any host of plain files. */
export function portalFiles(reference: Reference, options: PortalOptions): readonly PortalFile[] {
  const { documents, assets: texts, mcp = mcpOf(reference) } = options;
  const assets = assetFiles(texts);
  const site: Site = { ...options, mcp, reference, assets: assets.paths, inlined: assets.inlined };
  const own = sitePagesOf(reference).map((page) => pageContent(page, site));
  const pages = [...own, connectPage(site)];
  return [
    ...pages.map((page) => htmlFile(indexOf(page), page, site)),
    htmlFile('404.html', notFoundPage(site), site),
    ...textFiles(reference, { ...options, mcp }),
    { path: 'search.json', mediaType: 'application/json', text: searchJson(reference) },
    { path: 'openapi.json', mediaType: 'application/json', text: documents.json },
    { path: 'openapi.yaml', mediaType: 'application/yaml', text: documents.yaml },
    ...assets.files,
  ];
}

function mcpOf({ title }: Reference): Site['mcp'] {
  return { name: `${title} MCP server`, command: undefined };
}

function indexOf({ path }: PageContent): string {
  return path === '' ? 'index.html' : `${path}/index.html`;
}

function htmlFile(path: string, page: PageContent, site: Site): PortalFile {
  return { path, mediaType: 'text/html', text: shell(page, site) };
}

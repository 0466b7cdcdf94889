import { describeDocument, type OpenApiDocument } from '../../description/description.ts';
import { portalFiles, type PortalFile } from '../../portal/portal.ts';
import { referenceOf, type Reference, type Revision } from '../../reference/reference.ts';
import { portalAssets } from './assets.ts';
import { discoveryFiles } from './discovery.ts';
import { isOwn } from './own.ts';
import type { Place } from './place.ts';
import { yamlText } from './yaml-text.ts';

export interface SiteOptions extends Place {
  /** The newest first. */
  readonly revisions: readonly Revision[];
  /** Open pages reload themselves when the site is made anew. */
  readonly live: boolean;
  readonly countTokens?: ((text: string) => number) | undefined;
}

export interface Site {
  readonly reference: Reference;
  readonly files: readonly PortalFile[];
}

/** The whole site in memory. */
export async function siteOf(document: OpenApiDocument, options: SiteOptions): Promise<Site> {
  const { url, base, apiUrl, revisions, live, countTokens } = options;
  const description = describeDocument(document);
  const own = isOwn(description);
  const reference = referenceOf(description, { own, revisions });
  const files = portalFiles(reference, {
    url,
    base,
    apiUrl,
    live,
    documents: { json: `${JSON.stringify(document, null, 2)}\n`, yaml: yamlText(document) },
    assets: await portalAssets(),
    ...(own && { mcp: ownServer }),
    ...(countTokens !== undefined && { countTokens }),
  });
  const found = own ? await discoveryFiles({ url, base }, reference.title) : [];
  return { reference, files: [...files, ...found] };
}

const ownServer = {
  name: 'Conversations MCP server',
  command: ['npx', '-y', 'conversations-client', 'mcp'],
};

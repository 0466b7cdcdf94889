import { hostCard } from '../../mcp/http/places.ts';
import { serverJson } from '../../portal/files/server-json.ts';
import type { PortalFile } from '../../portal/portal.ts';
import { ownPackage } from '../own-package.ts';
import type { Place } from './place.ts';

const cardPath = hostCard.slice(1);

/**
 * What programs find the MCP server of a site by. The card is read at the root of a host only;
 * whoever has the root may copy it there.
 */
export async function discoveryFiles(
  { url, base }: Pick<Place, 'url' | 'base'>,
  title: string,
): Promise<readonly PortalFile[]> {
  const text = await cardOf(url, base, title);
  const card: Card = JSON.parse(text);
  const { mcpName, name } = ownPackage();
  const server = serverJson({
    name: mcpName ?? card.name,
    title: card.title,
    description: card.description,
    version: card.version,
    websiteUrl: url + base,
    url: `${url}${base}/mcp`,
    package: mcpName === undefined ? undefined : name,
  });
  return [
    { path: cardPath, mediaType: 'application/json', text },
    { path: 'server.json', mediaType: 'application/json', text: server },
  ];
}

interface Card {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly version: string;
}

/** As the server itself would answer. */
async function cardOf(url: string, base: string, title: string): Promise<string> {
  const { mcpFetch } = await import('../../mcp/http/mcp-fetch.ts');
  const fetch = mcpFetch({
    title,
    version: ownPackage().version,
    path: `${base}/mcp`,
    hosts: ['*'],
    docs: () => {
      throw new Error('A card says nothing of the docs.');
    },
  });
  return (await fetch(new Request(`${url}/${cardPath}`))).text();
}

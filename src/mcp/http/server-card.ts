import {
  SUPPORTED_PROTOCOL_VERSIONS,
  type DiscoverResult,
  type Implementation,
  type ListToolsResult,
} from '@modelcontextprotocol/server';

export interface CardOptions {
  /** Where clients reach the server. */
  readonly url: string;
  readonly server: Implementation;
  readonly discovered: DiscoverResult;
}

/** What programs read of the server before they connect: who it is, and where (SEP-2127). */
export function serverCard({ url, server, discovered }: CardOptions): object {
  const { name, title = name, version } = server;
  return {
    $schema: 'https://static.modelcontextprotocol.io/schemas/v1/server-card.schema.json',
    name: `${namespaceOf(url)}/${name}`,
    version,
    title: title.slice(0, longest),
    description: `${title}, for AI tools.`.slice(0, longest),
    remotes: [
      {
        type: 'streamable-http',
        url,
        supportedProtocolVersions: [
          ...discovered.supportedVersions,
          ...SUPPORTED_PROTOCOL_VERSIONS,
        ],
      },
    ],
  };
}

/** The same with what it can do, as the drafts before SEP-2127 had it, which others still read. */
export function hostCard(options: CardOptions, { tools }: ListToolsResult): object {
  const { url, server, discovered } = options;
  const { capabilities, instructions } = discovered;
  return {
    ...serverCard(options),
    serverInfo: server,
    transport: { type: 'streamable-http', endpoint: url },
    capabilities,
    instructions,
    tools,
  };
}

/** What the schema lets pass. */
const longest = 100;

/** The host backwards, which whoever has it may use: "com.example.docs". */
function namespaceOf(url: string): string {
  const { hostname } = new URL(url);
  const isName = /^[a-z0-9.-]*[a-z][a-z0-9.-]*$/.test(hostname);
  return isName ? hostname.split('.').toReversed().join('.') : 'localhost';
}

export interface ServerEntry {
  /** Of which whoever publishes it has the namespace: "com.example.docs/conversations-client". */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly version: string;
  /** The front page. */
  readonly websiteUrl: string;
  /** Where the server is. */
  readonly url: string;
  /** Of npm, where the package names this server as its own (`mcpName`): the registry asks for that. */
  readonly package?: string | undefined;
}

/** What the MCP registry takes of a server, by its schema of 2025-12-11. */
export function serverJson({ url, package: identifier, ...entry }: ServerEntry): string {
  const { version } = entry;
  const transport = { type: 'stdio' };
  const packageArguments = [{ type: 'positional', value: 'mcp' }];
  const npm = { registryType: 'npm', identifier, version, transport, packageArguments };
  const server = {
    $schema: 'https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json',
    ...entry,
    remotes: [{ type: 'streamable-http', url }],
    ...(identifier !== undefined && { packages: [npm] }),
  };
  return `${JSON.stringify(server, null, 2)}\n`;
}

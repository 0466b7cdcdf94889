/** How one AI tool is told of an MCP server. */
export interface McpClient {
  readonly name: string;
  /** Opens the tool with the server filled in. */
  readonly link?: string;
  /** What to do with `code`: a file's name, or plain text. */
  readonly where: string;
  readonly syntax: 'json' | 'sh' | 'text';
  readonly code: string;
}

/** `name` is for people, "Conversations MCP server"; tools that want a short one get its slug. */
export function mcpClients(
  url: string,
  name: string,
  command: readonly string[] | undefined,
): readonly McpClient[] {
  const id = slugOf(name);
  const remote = { type: 'http', url };
  const config = encodeURIComponent(base64(JSON.stringify({ url })));
  const clients: readonly McpClient[] = [
    {
      name: 'Cursor',
      link: `cursor://anysphere.cursor-deeplink/mcp/install?name=${id}&config=${config}`,
      where: '.cursor/mcp.json',
      ...json({ mcpServers: { [id]: { url } } }),
    },
    {
      name: 'VS Code',
      link: `https://vscode.dev/redirect/mcp/install?name=${id}&config=${encodeURIComponent(JSON.stringify(remote))}`,
      where: '.vscode/mcp.json',
      ...json({ servers: { [id]: remote } }),
    },
    { name: 'Claude Code', ...run(`claude mcp add --transport http ${id} ${quoted(url)}`) },
    { name: 'Claude Code', where: '.mcp.json', ...json({ mcpServers: { [id]: remote } }) },
    { name: 'Codex', ...run(`codex mcp add ${id} --url ${quoted(url)}`) },
    { name: 'Claude, ChatGPT', where: 'Add a connector with this URL', syntax: 'text', code: url },
    { name: 'Other tools', ...run(`npx add-mcp ${quoted(url)}`) },
  ];
  const [program, ...args] = command ?? [];
  if (program === undefined) return clients;
  const local = json({ mcpServers: { [id]: { command: program, args } } });
  return [...clients, { name: 'Without network', where: 'mcp.json', ...local }];
}

/** What goes between the braces of `mcpServers`. */
export function mcpFragment(url: string, name: string): string {
  return `${JSON.stringify(name)}: ${JSON.stringify({ url }, null, 2)}`;
}

function run(code: string): Pick<McpClient, 'where' | 'syntax' | 'code'> {
  return { where: 'Run', syntax: 'sh', code };
}

function json(value: object): Pick<McpClient, 'syntax' | 'code'> {
  return { syntax: 'json', code: JSON.stringify(value, null, 2) };
}

/** For a POSIX shell; an address that is plain to it stays as it is. */
function quoted(url: string): string {
  return /^[\w:/.-]+$/.test(url) ? url : `'${url.replaceAll("'", String.raw`'\''`)}'`;
}

function slugOf(name: string): string {
  const plain = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  return plain.replaceAll(/^-+|-+$/g, '').slice(0, 40) || 'api';
}

function base64(text: string): string {
  return btoa(String.fromCodePoint(...new TextEncoder().encode(text)));
}

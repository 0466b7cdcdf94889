import type { PageLink } from '../../reference/reference.ts';
import { mcpClients, mcpFragment } from '../parts/mcp-clients.ts';
import { connectPath, mcpTitle } from '../parts/mcp-link.ts';
import { absoluteOf } from '../shell/site.ts';
import type { TextFileOptions } from '../options.ts';

/** The page that says how to connect a tool; it belongs to the site and not to the API. */
export const connectPage: PageLink = { title: mcpTitle, path: connectPath };

export function connectMarkdown(options: TextFileOptions): string {
  const { name, command } = options.mcp;
  const url = absoluteOf('mcp', options);
  const clients = mcpClients(url, name, command).map(
    (client) =>
      `## ${client.name}\n\n${client.where}:\n\n${fenced(client.code, client.syntax)}` +
      (client.link === undefined ? '' : `\n\nOr open <${client.link}>.`),
  );
  return [
    `# ${mcpTitle}`,
    'Allow AI tools and LLMs to interact with the API documentation portal through MCP.',
    `MCP server URL: <${url}>`,
    ...clients,
    '## Standard setup for AI tools providing an mcp.json file',
    `${fenced(mcpFragment(url, name), 'json')}\n`,
  ].join('\n\n');
}

function fenced(text: string, language: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}

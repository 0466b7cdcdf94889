import { mcpClientsId } from '../hooks.ts';
import { html, type Html } from '../html/html.ts';
import type { PageContent } from '../shell/page-content.ts';
import { absoluteOf, type Site } from '../shell/site.ts';
import { codeBlock } from '../parts/code-block.ts';
import { mcpClients, type McpClient } from '../parts/mcp-clients.ts';
import { connectPath, mcpAddress, mcpFile, mcpTitle } from '../parts/mcp-dialog.ts';

/** How each AI tool is told of the MCP server of this site. */
export function connectPage(site: Site): PageContent {
  const { name, command } = site.mcp;
  const clients = mcpClients(absoluteOf('mcp', site), name, command);
  return {
    path: connectPath,
    title: mcpTitle,
    description: 'How AI tools and LLMs read this documentation through MCP.',
    main: html`<h1>${mcpTitle}</h1>
      <h2>Every tool</h2>
      ${mcpAddress(site)} ${mcpFile(site)}
      <h2>Tool by tool</h2>
      <div id="${mcpClientsId}">${clients.map(clientOf)}</div>`,
  };
}

function clientOf({ name, link, where, syntax, code }: McpClient): Html {
  return html`<details>
    <summary>${name}: ${where}</summary>
    ${link !== undefined && html`<p><a href="${link}">Add to ${name}</a></p>`}
    ${codeBlock(code, syntax)}
  </details>`;
}

import { html, type Html } from '../html/html.ts';
import { codeBlock } from '../parts/code-block.ts';
import { mcpClients, mcpFragment, type McpClient } from '../parts/mcp-clients.ts';
import { connectPath, mcpId, mcpTitle } from '../parts/mcp-link.ts';
import type { PageContent } from '../shell/page-content.ts';
import { absoluteOf, type Site } from '../shell/site.ts';

/** How each AI tool is told of the MCP server of this site. */
export function connectPage(site: Site): PageContent {
  const { name, command } = site.mcp;
  const url = absoluteOf('mcp', site);
  return {
    path: connectPath,
    title: mcpTitle,
    description: 'How AI tools and LLMs read this documentation through MCP.',
    main: html`<h1>${mcpTitle}</h1>
      <div id="${mcpId}">
        <p>Allow AI tools and LLMs to interact with the API documentation portal through MCP.</p>
        <h2>MCP server URL</h2>
        ${codeBlock(url, 'text')}
        <h2>Tool by tool</h2>
        ${mcpClients(url, name, command).map(clientOf)}
        <h2>Standard setup for AI tools providing an mcp.json file</h2>
        <p>mcp.json</p>
        ${codeBlock(mcpFragment(url, name), 'json')}
      </div>`,
  };
}

function clientOf({ name, link, where, syntax, code }: McpClient): Html {
  return html`<details>
    <summary>${name}: ${where}</summary>
    ${link !== undefined && html`<p><a href="${link}">Add to ${name}</a></p>`}
    ${codeBlock(code, syntax)}
  </details>`;
}

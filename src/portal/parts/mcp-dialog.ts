import { hooks, mcpClientsId, mcpDialog } from '../hooks.ts';
import { html, type Html } from '../html/html.ts';
import { absoluteOf, hrefOf, type Site } from '../shell/site.ts';
import { codeBlock } from './code-block.ts';
import { mcpFragment } from './mcp-clients.ts';
import { memoised } from './memoised.ts';

export const mcpTitle = 'Add MCP server to your AI tool';

/** The path of the page that says the same, and how each tool is told of the server. */
export const connectPath = 'connect';

export function mcpButton(): Html {
  return html`<button popovertarget="${mcpDialog}" ${hooks.dialog}="${mcpDialog}">
    ${mcpTitle}
  </button>`;
}

/** The same on every page. */
export const mcpDialogOf = memoised((site: Site): Html => {
  const page = hrefOf(connectPath, site);
  return html`<dialog id="${mcpDialog}" popover aria-labelledby="mcp-h">
    <h2 id="mcp-h">${mcpTitle}</h2>
    ${mcpAddress(site)}
    <p>
      <a href="${page}" ${hooks.include}="${mcpClientsId}"
        >Cursor, VS Code, Claude Code, Codex, ChatGPT and others</a
      >
    </p>
    ${mcpFile(site)}
    <button popovertarget="${mcpDialog}" popovertargetaction="hide" ${hooks.close}>Close</button>
  </dialog>`;
});

export function mcpAddress(site: Site): Html {
  return html`<p>
      Allow AI tools and LLMs to interact with the API documentation portal through MCP.
    </p>
    <h3>MCP server URL</h3>
    ${codeBlock(absoluteOf('mcp', site), 'text')}`;
}

export function mcpFile(site: Site): Html {
  return html`<h3>Standard setup for AI tools providing an mcp.json file</h3>
    <p>mcp.json</p>
    ${codeBlock(mcpFragment(absoluteOf('mcp', site), site.mcp.name), 'json')}`;
}

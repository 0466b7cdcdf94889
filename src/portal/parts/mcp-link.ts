import { hooks } from '../hooks.ts';
import { html, type Html } from '../html/html.ts';
import { hrefOf, type Site } from '../shell/site.ts';

export const mcpTitle = 'Add MCP server to your AI tool';

/** The path of the page that says how; a script shows what is on it in a dialog. */
export const connectPath = 'connect';

/** The id of what the dialog shows of that page. */
export const mcpId = 'mcp';

export function mcpLink(site: Site): Html {
  return html`<a href="${hrefOf(connectPath, site)}" ${hooks.dialog}="${mcpId}">${mcpTitle}</a>`;
}

import type { GroupPage, ServerDoc } from '../../reference/reference.ts';
import { html, type Html, type HtmlValue } from '../html/html.ts';
import { prose, proseInline } from '../html/prose.ts';
import { codeBlock } from '../parts/code-block.ts';
import { pageLink } from '../parts/links.ts';
import { connectPath, mcpLink } from '../parts/mcp-link.ts';
import type { PageContent } from '../shell/shell.ts';
import { absoluteOf, hrefOf, type Site } from '../shell/site.ts';
import { operationList } from './group.ts';

/** The front page: what the API is, where it is, and everything that it can do. */
export function overviewPage(site: Site): PageContent {
  const { title, version, summary, description, servers, groups } = site.reference;
  return {
    path: '',
    title: 'Overview',
    description: summary === '' ? description : summary,
    main: html`
      <h1>${title}</h1>
      ${summary !== '' && html`<p>${proseInline(summary)}</p>`}
      ${version !== '' && html`<p class="y">Version ${version}</p>`} ${prose(description, 2)}
      ${server(servers[0], site)}
      <p class="b">${mcpLink(site)}</p>
      ${groups.length === 0 && html`<p>The document describes no operations.</p>`}
      ${groups.map((group) => groupSection(group, site))} ${schemaList(site)}
      <h2 id="tools">For tools</h2>
      ${toolList(site)}
    `,
  };
}

function server(first: ServerDoc | undefined, site: Site): HtmlValue {
  if (first === undefined) return '';
  return html`<h2 id="server">Server</h2>
    ${codeBlock(first.url, 'text')}
    <p>
      <a href="${hrefOf('servers', site)}">All servers</a> ·
      <a href="${hrefOf('authentication', site)}">Authentication</a> ·
      <a href="${hrefOf('errors', site)}">Errors</a>
    </p>`;
}

function groupSection(group: GroupPage, site: Site): Html {
  const { description, operations, events } = group;
  return html`<section>
    <h2>${pageLink(group, site)}</h2>
    ${prose(description)} ${operationList([...operations, ...events], site)}
  </section>`;
}

function schemaList(site: Site): HtmlValue {
  const { schemas } = site.reference;
  if (schemas.length === 0) return '';
  return html`<h2 id="schemas">Schemas</h2>
    <details>
      <summary>${schemas.length} schemas</summary>
      <ul>
        ${schemas.map((schema) => html`<li>${pageLink(schema, site)}</li>`)}
      </ul>
    </details>`;
}

function toolList(site: Site): Html {
  return html`<dl>
    ${files.map(
      ([path, what]) =>
        html`<dt><a href="${hrefOf(path, site)}">${path}</a></dt>
          <dd>${what}</dd>`,
    )}
    <dt><a href="${hrefOf(connectPath, site)}">MCP server</a></dt>
    <dd><code>${absoluteOf('mcp', site)}</code></dd>
  </dl>`;
}

const files = [
  ['openapi.json', 'The OpenAPI document that these pages are made from.'],
  ['openapi.yaml', 'The same as YAML.'],
  ['llms.txt', 'Every page as Markdown, by address.'],
  ['llms-full.txt', 'All of them in one file.'],
  ['mcp.json', 'The MCP server, for tools that take such a file.'],
  ['changes.xml', 'What changes, as a feed.'],
] as const;

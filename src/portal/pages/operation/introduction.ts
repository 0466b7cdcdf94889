import type { OperationPage, SecurityDoc } from '../../../reference/model.ts';
import { hooks } from '../../hooks.ts';
import { html, joined, type Html, type HtmlValue } from '../../html/html.ts';
import { isSafeUrl } from '../../html/safe-url.ts';
import { prose, proseInline } from '../../html/prose.ts';
import { methodMark, pathText } from '../../parts/links.ts';
import { mcpLink } from '../../parts/mcp-link.ts';
import { hrefOf, type Site } from '../../shell/site.ts';

/** What it is, before what it takes. */
export function introduction(page: OperationPage, site: Site): Html {
  const { id, title, method, template, resource, description, kind } = page;
  return html`<h1>${title}</h1>
    <p class="b">
      ${badges(page, site)} ${id !== `${method} ${template}` && html`<code>${id}</code>`}
      ${mcpLink(site)} ${kind === 'operation' && tryButton(page)}
    </p>
    <div class="o">
      ${methodMark(method)} <code id="template">${pathText(template)}</code>
      <button ${hooks.copy}="template">Copy</button>
    </div>
    ${[
      resource !== '' && prose(resource, 2),
      description !== '' && prose(description, 2),
      externalDocs(page),
      securityOf(page, site),
    ]}`;
}

function badges({ deprecated, twin }: OperationPage, site: Site): HtmlValue {
  return [
    deprecated && html`<strong>Deprecated</strong> `,
    twin !== undefined &&
      html`<span>${scopes[twin.scope].own}</span>
        <a href="${hrefOf(twin.operation.path, site)}">${scopes[twin.scope].other}</a> `,
  ];
}

/** Titles of both scopes may be alike: which one it is stands beside them. */
const scopes = {
  default: { own: 'Default service', other: 'The same for a service you name' },
  service: { own: 'A service you name', other: 'The same for the default service' },
} as const;

function tryButton({ path }: OperationPage): Html {
  return html`<button ${hooks.try}="${path}.json">Try it</button>`;
}

function externalDocs({ externalDocs: docs }: OperationPage): HtmlValue {
  if (docs === undefined) return '';
  const text = docs.description === '' ? docs.url : proseInline(docs.description);
  if (!isSafeUrl(docs.url)) return html`<p>External documentation: ${text}</p>`;
  return html`<p>External documentation: <a href="${docs.url}">${text}</a></p>`;
}

/** Each requirement by its schemes; those that are asked for together stand together. */
function securityOf({ security, kind }: OperationPage, site: Site): Html {
  if (security.length === 0) {
    const text = kind === 'event' ? 'Sent without credentials.' : 'No credentials are needed.';
    return html`<p class="b">${text}</p>`;
  }
  const all = security.map((requirement) => requirementOf(requirement, site));
  return html`<p class="b">Authentication: ${joined(all, ' or ')}</p>`;
}

function requirementOf({ schemes }: SecurityDoc, site: Site): Html {
  const page = hrefOf('authentication', site);
  const known = new Map(site.reference.schemes.map((scheme) => [scheme.name, scheme.anchor]));
  const all = schemes.map(({ name, scopes: asked }) => {
    const anchor = known.get(name);
    const href = anchor === undefined ? page : `${page}#${anchor}`;
    return html`<a href="${href}">${name}</a>${asked.length > 0 && ` (${asked.join(', ')})`}`;
  });
  return joined(all, ' and ');
}

import type { OperationPage, SchemeDoc } from '../../reference/reference.ts';
import { html, type Html } from '../html/html.ts';
import { prose, proseInline } from '../html/prose.ts';
import { pageLink } from '../parts/links.ts';
import type { PageContent } from '../shell/shell.ts';
import type { Site } from '../shell/site.ts';

/** The ways in which a request may say whose it is. */
export function authenticationPage(site: Site): PageContent {
  const { schemes, operations } = site.reference;
  const open = operations.filter(({ security }) => security.length === 0);
  return {
    path: 'authentication',
    title: 'Authentication',
    description: `Ways to authenticate: ${schemes.map(({ title }) => title).join(', ')}`,
    main: html`
      <h1>Authentication</h1>
      ${schemes.length === 0 && html`<p>The document describes no authentication.</p>`}
      ${schemes.map((scheme) => schemeSection(scheme, operations))}
      ${schemes.length > 0 && open.length > 0 && openOperations(open, site)}
    `,
  };
}

function schemeSection(scheme: SchemeDoc, operations: readonly OperationPage[]): Html {
  const { anchor, name, title, description, facts } = scheme;
  const users = operations.filter(({ security }) =>
    security.some(({ schemes }) => schemes.some((each) => each.name === name)),
  );
  return html`<section id="${anchor}">
    <h2>${title}: <code>${name}</code></h2>
    ${prose(description)} ${facts.length > 0 && factList(facts)}
    <p class="y">${howMany(users.length, operations.length)}</p>
  </section>`;
}

function factList(facts: SchemeDoc['facts']): Html {
  return html`<dl>
    ${facts.map(
      ({ name, value }) =>
        html`<dt>${name}</dt>
          <dd>
            ${/^https?:\/\/\S+$/.test(value) ? html`<code>${value}</code>` : proseInline(value)}
          </dd>`,
    )}
  </dl>`;
}

function howMany(users: number, all: number): string {
  if (users === 0) return 'No operation asks for it.';
  return users === all ? 'Every operation takes it.' : `${users} of ${all} operations take it.`;
}

function openOperations(open: readonly OperationPage[], site: Site): Html {
  return html`<section>
    <h2 id="open">Without authentication</h2>
    <ul>
      ${open.map((operation) => html`<li>${pageLink(operation, site)}</li>`)}
    </ul>
  </section>`;
}

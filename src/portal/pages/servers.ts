import type { ServerDoc } from '../../reference/reference.ts';
import { html, joined, type Html, type HtmlValue } from '../html/html.ts';
import { prose, proseItem } from '../html/prose.ts';
import { codeBlock } from '../parts/code-block.ts';
import type { PageContent } from '../shell/shell.ts';
import type { Site } from '../shell/site.ts';

/** Where the API is, and what may stand in its addresses. */
export function serversPage({ reference: { servers } }: Site): PageContent {
  return {
    path: 'servers',
    title: 'Servers',
    description: `Where the API is: ${servers.map(({ url }) => url).join(', ')}`,
    main: html`
      <h1>Servers</h1>
      ${servers.length === 0 && html`<p>The document names no server.</p>`}
      ${servers.map(serverSection)}
    `,
  };
}

function serverSection({ url, description, variables }: ServerDoc, at: number): Html {
  const id = `server-${at + 1}`;
  return html`<section>
    <h2 id="${id}">${url}</h2>
    ${prose(description)} ${codeBlock(filled(url, variables), 'text')}
    ${
      variables.length > 0 &&
      html`<ul class="f">
        ${variables.map(variableItem)}
      </ul>`
    }
  </section>`;
}

/** With the default of each variable in its place: an address that can be called. */
function filled(url: string, variables: ServerDoc['variables']): string {
  return variables.reduce(
    (text, { name, default: value }) => text.replaceAll(`{${name}}`, () => value),
    url,
  );
}

function variableItem(variable: ServerDoc['variables'][number]): Html {
  const { name, default: value, values, description } = variable;
  const codes: readonly HtmlValue[] = values.map((each) => html`<code>${each}</code>`);
  return html`<li>
    <code>${name}</code>
    ${proseItem(description)}
    <p class="q">
      Default value is <code>${value}</code>.
      ${codes.length > 0 && html`Values are ${joined(codes, ', ')}.`}
    </p>
  </li>`;
}

import type { PageLink, SchemaPage } from '../../reference/reference.ts';
import { html, type Html } from '../html/html.ts';
import { prose } from '../html/prose.ts';
import { codeBlock } from '../parts/code-block.ts';
import { pageLink } from '../parts/links.ts';
import { shapeTree } from '../parts/shape-tree.ts';
import type { PageContent } from '../shell/shell.ts';
import type { Site } from '../shell/site.ts';

/** A schema with a name: its tree, its examples, and who has it. */
export function schemaPage(page: SchemaPage, site: Site): PageContent {
  const { path, title, shape, examples, usedBy } = page;
  return {
    path,
    title,
    description: shape.description,
    main: html`
      <h1>${title}</h1>
      ${prose(shape.description, 2)}
    `,
    more: html`
      <h2 id="schema">Schema</h2>
      ${shapeTree({ ...shape, description: '' }, 'schema', site)}
      ${usedBy.length > 0 && html`<h2 id="used-by">Used by</h2>`}
      ${userKinds.map(([folder, heading]) => {
        const users = usedBy.filter((user) => user.path.startsWith(folder));
        return users.length > 0 && usersOfAKind(heading, users, site);
      })}
    `,
    ...(examples.length > 0 && {
      aside: html`${examples.map(({ text }) => codeBlock(text, 'json'))}`,
    }),
  };
}

/** By the folders of their pages. */
const userKinds = [
  ['operation/', 'Operations'],
  ['event/', 'Events'],
  ['schema/', 'Schemas'],
] as const;

function usersOfAKind(heading: string, users: readonly PageLink[], site: Site): Html {
  const list = html`<ul>
    ${users.map((user) => html`<li>${pageLink(user, site)}</li>`)}
  </ul>`;
  return html`<h3>${heading}</h3>
    ${list}`;
}

import type {
  ContentDoc,
  FaultDoc,
  Field,
  OperationPage,
  ResponseDoc,
} from '../../../reference/model.ts';
import { html, type Html, type HtmlValue } from '../../html/html.ts';
import { proseInline } from '../../html/prose.ts';
import { shapeTree } from '../../parts/shape-tree.ts';
import { hrefOf, type Site } from '../../shell/site.ts';
import { sharedHeaders } from './shared-headers.ts';
import { headersOf } from './responses.ts';

/** Each failing status with its codes; what the bodies look like once, for it is the same thing. */
export function failuresOf({ responses, faults }: OperationPage, site: Site): HtmlValue {
  const failing = responses.filter(({ succeeds }) => !succeeds);
  if (failing.length === 0 && faults.length === 0) return '';
  const rows = failing.map((response) => {
    const own = faults.filter(({ status }) => isOf(status, response.status, failing));
    return rowOf(response.status, response.description, own, site);
  });
  const others = faults.filter(
    ({ status: code }) => !failing.some(({ status }) => isOf(code, status, failing)),
  );
  return html`<h3 id="failures">Failures</h3>
    <dl>${rows}${others.length > 0 && rowOf('Others', '', others, site)}</dl>
    ${headersOf({ headers: sharedHeaders(failing) }, site)}${bodiesOf(failing, site)}`;
}

function rowOf(
  status: string,
  description: string,
  faults: readonly FaultDoc[],
  site: Site,
): HtmlValue {
  return html`<dt id="response-${status.toLowerCase()}">${status}</dt>
    <dd>
      ${proseInline(description)}${
        faults.length > 0 &&
        html`<ul>
          ${faults.map((fault) => faultOf(fault, site))}
        </ul>`
      }
    </dd>`;
}

function faultOf({ code, anchor, title }: FaultDoc, site: Site): Html {
  return html`<li><a href="${hrefOf('errors', site)}#${anchor}">${code}</a> ${title}</li>`;
}

/** A fault of 404 is told at "404", else at "4XX", else at "default". */
function isOf(code: number | undefined, status: string, all: readonly ResponseDoc[]): boolean {
  if (code === undefined) return false;
  const wanted = [String(code), `${String(code).charAt(0)}XX`, 'default'];
  const has = (name: string): boolean => all.some((one) => one.status.toUpperCase() === name);
  const found = wanted.find((name) => has(name.toUpperCase()));
  return found?.toUpperCase() === status.toUpperCase();
}

/** A tree for each shape, not for each status. */
function bodiesOf(failing: readonly ResponseDoc[], site: Site): HtmlValue {
  const bodies = new Map<string, { readonly content: ContentDoc; readonly statuses: string[] }>();
  for (const { status, contents } of failing) {
    for (const content of contents) {
      const key = keyOf(content);
      const known = bodies.get(key);
      if (known === undefined) bodies.set(key, { content, statuses: [status] });
      else known.statuses.push(status);
    }
  }
  return [...bodies.values()].map(
    ({ content: { mediaType, shape }, statuses }) =>
      html`<p class="y">${bodies.size > 1 && `${statuses.join(', ')} `}<code>${mediaType}</code></p>
        ${shapeTree(shape, 'failure', site)}`,
  );
}

/** The same but for the addresses of its fields. */
function keyOf({ mediaType, shape }: ContentDoc): string {
  const { schema, fields } = shape;
  // Of one schema only the names can differ, by what examples have besides it; to compare all costs.
  const known = schema && `${schema.path} ${namesOf(fields)}`;
  const key = known ?? JSON.stringify(shape, (name, value) => (name === 'anchor' ? '' : value));
  return `${mediaType} ${key}`;
}

function namesOf(fields: readonly Field[]): string {
  return fields.map(({ name, fields: inner }) => `${name}{${namesOf(inner)}}`).join();
}

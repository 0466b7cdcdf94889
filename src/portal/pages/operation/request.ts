import type { BodyDoc, OperationPage, ParameterPlace } from '../../../reference/model.ts';
import { html, type Html, type HtmlValue } from '../../html/html.ts';
import { prose } from '../../html/prose.ts';
import { fieldList } from '../../parts/field-list.ts';
import { shapeTree } from '../../parts/shape-tree.ts';
import type { Site } from '../../shell/site.ts';

const places: readonly (readonly [place: ParameterPlace, title: string])[] = [
  ['path', 'Path parameters'],
  ['query', 'Query parameters'],
  ['header', 'Header parameters'],
  ['cookie', 'Cookie parameters'],
];

/** Parameters by place, then the body. */
export function requestOf({ parameters, body }: OperationPage, site: Site): Html {
  const lists = places.map(
    ([place, title]) =>
      parameters[place].length > 0 &&
      html`<h2>${title}</h2>
        ${fieldList(parameters[place], site)}`,
  );
  return html`${lists}${body && bodyOf(body, site)}`;
}

function bodyOf({ description, required, contents }: BodyDoc, site: Site): HtmlValue {
  return html`<h2>Body${required && html` <em>Required</em>`}</h2>
    ${description !== '' && prose(description)}${contents.map(
      ({ mediaType, shape }) =>
        html`<p class="y">${mediaType}</p>
          ${shapeTree(shape, 'body', site)}`,
    )}`;
}

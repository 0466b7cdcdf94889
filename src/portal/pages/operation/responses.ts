import type { ContentDoc, OperationPage, ResponseDoc } from '../../../reference/model.ts';
import { html, type Html, type HtmlValue } from '../../html/html.ts';
import { prose } from '../../html/prose.ts';
import { hooks } from '../../hooks.ts';
import { attributes, fieldList } from '../../parts/field-list.ts';
import { shapeTree } from '../../parts/shape-tree.ts';
import type { Site } from '../../shell/site.ts';

/** Those of success in full. */
export function responsesOf({ responses }: OperationPage, site: Site): HtmlValue {
  return responses
    .filter(({ succeeds }) => succeeds)
    .map((response) => {
      const id = `response-${response.status}`;
      return html`<section id="${id}">
        <h3>${response.status} ${response.contents.map(mediaTypeOf)}${openAll(response, id)}</h3>
        ${[
          response.description !== '' && prose(response.description, 4),
          headersOf(response, site),
          response.contents.map(({ shape }) => shapeTree(shape, 'response', site)),
        ]}
      </section>`;
    });
}

export function headersOf({ headers }: Pick<ResponseDoc, 'headers'>, site: Site): HtmlValue {
  if (headers.length === 0) return '';
  // "headers attributes", even where there is one: it is the attributes of the headers.
  return attributes('headers', '', 2, fieldList(headers, site));
}

function mediaTypeOf({ mediaType }: ContentDoc): Html {
  return html`<code>${mediaType}</code> `;
}

/** Worth a button where there is more to open than what can be seen at once. */
function openAll({ contents }: ResponseDoc, id: string): HtmlValue {
  const isDeep = contents.some(({ shape }) => shape.fields.some(({ fields }) => fields.length > 0));
  return isDeep && html`<button ${hooks.openAll}="${id}">Open or close all</button>`;
}

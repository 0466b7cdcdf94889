import type { Shape } from '../../reference/model.ts';
import { html, type Html, type HtmlValue } from '../html/html.ts';
import { proseItem } from '../html/prose.ts';
import type { Site } from '../shell/site.ts';
import { attributes, cutNote, fieldList, sentences, typeOf, variantList } from './field-list.ts';

/** The whole of a body: `name` is what its attributes are called, such as "response". */
export function shapeTree(shape: Shape, name: string, site: Site): Html {
  const { type, description, constraints, fields, variants, cut } = shape;
  const said: readonly HtmlValue[] = [
    description !== '' && proseItem(description),
    sentences(constraints),
    cut && cutNote(shape, site),
  ];
  if (fields.length === 0) {
    return html`<p class="y">${typeOf(shape, site)}</p>
      ${said}${variantList(variants, site)}`;
  }
  const inner = [said, fieldList(fields, site), variantList(variants, site)];
  return attributes(name, type, fields.length, html`${inner}`);
}

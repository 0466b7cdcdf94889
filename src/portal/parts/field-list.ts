import type { Field, Variant } from '../../reference/model.ts';
import { html, joined, type Html, type HtmlValue } from '../html/html.ts';
import { proseInline, proseItem } from '../html/prose.ts';
import { hrefOf, type Site } from '../shell/site.ts';
import { exampleOf } from './example-of.ts';

/** Parameters, headers or attributes, each with what it may be and what stands in it. */
export function fieldList(fields: readonly Field[], site: Site): Html {
  return html`<ul class="f">
    ${fields.map((field) => fieldItem(field, site))}
  </ul>`;
}

/** A fold of attributes; its name is said as both what a click does and what it did. */
export function attributes(name: string, type: string, count: number, inner: Html): Html {
  const what = `${name} attribute${count === 1 ? '' : 's'}`;
  return html`<details open>
    <summary><span>Hide ${what}</span> <span>Show ${what} ${type}</span></summary>
    ${inner}
  </details>`;
}

/** What a schema says in sentences, and the schemas that it may be one of. */
export function variantList(variants: readonly Variant[], site: Site): HtmlValue {
  if (variants.length === 0) return '';
  return html`<p>One of these:</p>
    <ul class="f">
      ${variants.map((variant) => variantItem(variant, site))}
    </ul>`;
}

/** Where a tree ends because its schema was open before. */
export function cutNote({ schema }: Pick<Field, 'schema'>, site: Site): Html {
  if (schema === undefined) return html`<p class="q">Its attributes are not repeated here.</p>`;
  return html`<p class="q">
    Its attributes: <a href="${hrefOf(schema.path, site)}">${schema.title}</a>.
  </p>`;
}

export function sentences(all: readonly string[], more: HtmlValue = ''): HtmlValue {
  if (all.length === 0 && more === '') return '';
  const shown: readonly HtmlValue[] = all.map((sentence) => proseInline(sentence));
  return html`<p class="q">${joined(more === '' ? shown : [...shown, more], ' ')}</p>`;
}

function fieldItem(field: Field, site: Site): Html {
  const { anchor, name, fields, variants, description } = field;
  return html`<li id="${anchor}">
    <a href="#${anchor}">${shownName(name)}</a> ${typeOf(field, site)}${flags(field)}${[
      description !== '' && proseItem(description),
      sentences([...field.constraints, ...field.notes, ...originOf(field)], exampleOf(field)),
      field.cut && cutNote(field, site),
      fields.length > 0 && attributes(name, field.type, fields.length, fieldList(fields, site)),
      variantList(variants, site),
    ]}
  </li>`;
}

/** A name that is empty, or blank, can be seen and followed in quotes only. */
function shownName(name: string): string {
  return name.trim() === '' ? `"${name}"` : name;
}

function variantItem(variant: Variant, site: Site): Html {
  const { title, type, description, constraints, fields } = variant;
  return html`<li>
    <b>${title}</b> ${title !== type && typeOf({ ...variant, variants: [] }, site)}${[
      description !== '' && proseItem(description),
      sentences(constraints),
      fields.length > 0 && attributes(title, type, fields.length, fieldList(fields, site)),
    ]}
  </li>`;
}

/** Its schema's page is worth a visit where there is more to it than the type. */
export function typeOf({ type, schema, fields, variants, cut = false }: Typed, site: Site): Html {
  if (schema === undefined || (fields.length === 0 && variants.length === 0 && !cut)) {
    return html`<span>${type}</span>`;
  }
  return html`<a href="${hrefOf(schema.path, site)}">${type === '' ? schema.title : type}</a>`;
}

type Typed = Pick<Field, 'type' | 'schema' | 'fields'> & {
  readonly variants: readonly Variant[];
  readonly cut?: boolean;
};

function flags(field: Field): HtmlValue {
  return flagNames.map(([key, text]) => field[key] && html` <em>${text}</em>`);
}

const flagNames = [
  ['required', 'Required'],
  ['deprecated', 'Deprecated'],
  ['readOnly', 'Read-only'],
  ['writeOnly', 'Write-only'],
] as const;

function originOf({ fromExample }: Field): readonly string[] {
  return fromExample ? ['No schema speaks of it; an example has it.'] : [];
}

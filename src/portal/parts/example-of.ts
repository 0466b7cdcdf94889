import type { Field } from '../../reference/model.ts';
import { html, type HtmlValue } from '../html/html.ts';

/** The example of a field, after its sentences; nothing where it has none. */
export function exampleOf({ example }: Pick<Field, 'example'>): HtmlValue {
  if (example === undefined) return '';
  const text = typeof example === 'string' ? example : JSON.stringify(example);
  return html`Example: <code>${text}</code>`;
}

import { hooks } from '../hooks.ts';
import { html, type Html } from '../html/html.ts';

export interface Tab {
  /** Unique among its fieldset's. */
  readonly value: string;
  /** Plain text. */
  readonly label: string;
  readonly panel: Html;
}

/** Panels of which one shows; a single one needs no tab. `name` is unique on its page. */
export function tabs(name: string, legend: string, rows: readonly Tab[], shared = ''): Html {
  const [only] = rows;
  if (only === undefined) return html``;
  if (rows.length === 1) return only.panel;
  return html`<fieldset class="t" ${hooks.tabs}="${shared}">
    <legend>${legend}</legend>
    ${rows.map((row, index) => tab(row, name, index === 0, shared !== ''))}
  </fieldset>`;
}

function tab(
  { value, label, panel }: Tab,
  name: string,
  isFirst: boolean,
  isShared: boolean,
): Html {
  const checked = isFirst && html` checked`;
  // The script looks at no other value.
  const shared = isShared && html` value="${value}"`;
  return html`<label><input type="radio" name="${name}" ${shared} ${checked} />${label}</label
    >${panel}`;
}

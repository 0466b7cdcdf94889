import { hooks } from '../hooks.ts';
import { highlight } from '../html/highlight.ts';
import { html, type Html } from '../html/html.ts';

/** Code with a button that copies it. */
export function codeBlock(code: string, syntax: string): Html {
  // The keyboard has to reach what scrolls sideways.
  return html`<div class="e">
    <button ${hooks.copy}>Copy</button>
    <pre tabindex="0">${highlight(code, syntax)}</pre>
  </div>`;
}

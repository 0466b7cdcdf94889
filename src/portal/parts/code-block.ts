import { hooks } from '../hooks.ts';
import { escapedText } from '../html/escape.ts';
import { html, Html } from '../html/html.ts';
import { syntaxOf } from '../syntaxes.ts';

/** Code with a button that copies it. */
export function codeBlock(code: string, language: string): Html {
  const syntax = syntaxOf(language);
  const coloured = syntax !== undefined && html` class="${syntax}"`;
  // The keyboard has to reach what scrolls sideways.
  return html`<div class="e">
    <button ${hooks.copy}>Copy</button>
    <pre tabindex="0" ${coloured}>${new Html(escapedText(code))}</pre>
  </div>`;
}

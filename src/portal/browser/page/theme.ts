import { hooks } from '../../hooks.ts';
import { element } from '../parts/element.ts';
import { onButton } from './buttons.ts';
import { keep, kept } from './kept.ts';

const schemes = ['auto', 'light', 'dark'] as const;
type Scheme = (typeof schemes)[number];

let now: Scheme = 'auto';

/** The system's own scheme unless the reader chose otherwise; needs no more than the root element. */
export function applyTheme(): void {
  now = schemeOf(kept('theme'));
  apply();
}

/** The button goes on to the next scheme, and says which it is; on a phone by that word alone. */
export function theme(): void {
  label();
  onButton(hooks.theme, () => {
    now = schemes[(schemes.indexOf(now) + 1) % schemes.length] ?? 'auto';
    keep('theme', now);
    apply();
    label();
  });
}

function schemeOf(text: string | undefined): Scheme {
  return schemes.find((scheme) => scheme === text) ?? 'auto';
}

function apply(): void {
  document.documentElement.style.colorScheme = now === 'auto' ? '' : now;
}

function label(): void {
  for (const button of document.querySelectorAll(`[${hooks.theme}]`)) {
    button.replaceChildren(element('span', {}, 'Theme: '), now);
  }
}

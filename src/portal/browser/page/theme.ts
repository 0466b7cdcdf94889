import { hooks } from '../../hooks.ts';
import { asRead } from './as-read.ts';
import { onButton } from './buttons.ts';
import { keep, kept } from './kept.ts';

/** Each names the one that comes after it; "" is the system's own. */
const next: Readonly<Record<string, string>> = { '': 'light', light: 'dark', dark: '' };

/** `first.ts` reads it before anything is painted. */
const key = 'scheme';

let now = '';

/** The button goes on to the next scheme, and says which it is; on a phone by that word alone. */
export function theme(): void {
  const chosen = kept(key) ?? '';
  if (chosen !== '' && chosen in next) {
    now = chosen;
    asRead(label);
  }
  onButton(hooks.theme, () => {
    now = next[now] ?? '';
    keep(key, now);
    document.documentElement.style.colorScheme = now;
    label();
  });
}

/** The page says "Theme: auto"; the last text of the button is what changes. */
function label(): void {
  for (const button of document.querySelectorAll(`[${hooks.theme}]`)) {
    button.lastChild?.replaceWith(now === '' ? 'auto' : now);
  }
}

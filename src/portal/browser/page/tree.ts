import { hooks } from '../../hooks.ts';
import { onButton } from './buttons.ts';

/** Opens what an address points into, and all of a tree at once. Every page begins with open trees. */
export function tree(): void {
  addEventListener('hashchange', openTarget);
  onButton(hooks.openAll, (_, id) => {
    const all = [...(document.getElementById(id)?.querySelectorAll('details') ?? [])];
    const open = all.some((details) => !details.open);
    for (const details of all) details.open = open;
  });
}

/** Not every browser that the styles are for does so by itself. */
function openTarget(): void {
  const target = document.getElementById(decoded(location.hash.slice(1)));
  let isClosed = false;
  for (let at = target?.closest('details'); at; at = at.parentElement?.closest('details')) {
    isClosed ||= !at.open;
    at.open = true;
  }
  // The browser went there before there was anything to see.
  if (isClosed) target?.scrollIntoView();
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

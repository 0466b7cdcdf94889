import { hooks } from '../../hooks.ts';

/** Puts what the dialog's links may include in their places; a link that fails stays a link. */
export async function include(dialog: HTMLElement): Promise<void> {
  for (const link of dialog.querySelectorAll<HTMLAnchorElement>(`a[${hooks.include}]`)) {
    const found = await elementOf(link.href, link.getAttribute(hooks.include) ?? '');
    if (found === undefined) continue;
    // The page that it is from may be this one.
    found.removeAttribute('id');
    link.parentElement?.replaceWith(found);
  }
}

async function elementOf(address: string, id: string): Promise<Element | undefined> {
  try {
    const text = await (await fetch(address)).text();
    const found = new DOMParser().parseFromString(text, 'text/html').getElementById(id);
    return found ?? undefined;
  } catch {
    return undefined;
  }
}

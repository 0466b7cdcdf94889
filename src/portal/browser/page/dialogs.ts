import { hooks } from '../../hooks.ts';
import { closesOutside } from '../parts/closes-outside.ts';
import { button, element } from '../parts/element.ts';
import { onApproach, onButton } from './buttons.ts';
import { colour } from './colours.ts';
import { styled } from './load.ts';
import { partOfPage } from './part-of-page.ts';

/** Shows what a link leads to in front of the page; a link that fails is followed. */
export function dialogs(): void {
  onApproach(hooks.dialog, (link, id) => void dialogOf(link, id));
  onButton(hooks.dialog, (link, id, event) => {
    if (!(link instanceof HTMLAnchorElement) || !isPlain(event)) return;
    event.preventDefault();
    void open(link, id);
  });
}

async function open(link: HTMLAnchorElement, id: string): Promise<void> {
  const dialog = await dialogOf(link, id);
  if (dialog === undefined) location.href = link.href;
  else if (!dialog.open) dialog.showModal();
}

/** A click that asks for no other tab or window. */
function isPlain(event: Event): boolean {
  if (!(event instanceof MouseEvent)) return false;
  return !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
}

const made = new Map<string, Promise<HTMLDialogElement | undefined>>();

/** Made once; what failed is asked for again. */
function dialogOf(link: HTMLElement, id: string): Promise<HTMLDialogElement | undefined> {
  const known = made.get(id) ?? makeDialog(link, id);
  made.set(id, known);
  void known.then((dialog) => dialog === undefined && made.delete(id));
  return known;
}

async function makeDialog(link: HTMLElement, id: string): Promise<HTMLDialogElement | undefined> {
  if (!(link instanceof HTMLAnchorElement)) return undefined;
  const [content] = await Promise.all([partOfPage(link.href, id), styled()]);
  if (content === undefined) return undefined;
  const title = link.textContent ?? '';
  const dialog = element(
    'dialog',
    { class: 'sheet', 'aria-label': title },
    element(
      'div',
      { class: 'bar' },
      element('h2', {}, title),
      button('Close', () => dialog.close()),
    ),
    content,
  );
  colour(content);
  closesOutside(dialog);
  document.body.append(dialog);
  return dialog;
}

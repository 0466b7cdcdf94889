import { element } from '../parts/element.ts';

let region: HTMLElement | undefined;

/** Has a screen reader say it, without moving the focus. */
export function announce(text: string): void {
  region ??= element('div', { class: 'j', role: 'status' });
  region.textContent = '';
  // What is behind a modal dialog is not read out.
  (document.querySelector('dialog:modal') ?? document.body).append(region);
  // A region that is filled in the moment it appears is not read out.
  setTimeout(() => region?.replaceChildren(text), 50);
}

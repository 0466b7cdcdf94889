import { button, element } from './element.ts';

/** Tells everybody in one sentence that what they asked for cannot be had now. */
export function complain(text: string): void {
  const dialog = element('dialog', { 'aria-label': 'A problem' }, element('p', {}, text));
  dialog.append(button('Close', () => dialog.close()));
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

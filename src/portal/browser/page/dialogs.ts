import { hooks } from '../../hooks.ts';
import { onButton } from './buttons.ts';
import { include } from './including.ts';

/**
 * Opens dialogs modal, so that the focus stays inside and comes back. Without scripts the same
 * buttons open them as popovers; one that is modal may not be a popover at once.
 */
export function dialogs(): void {
  for (const dialog of document.querySelectorAll('dialog')) {
    dialog.removeAttribute('popover');
    closesOutside(dialog);
  }
  for (const button of document.querySelectorAll(`[${hooks.dialog}], [${hooks.close}]`)) {
    button.removeAttribute('popovertarget');
  }
  onButton(hooks.dialog, (_, id) => {
    const dialog = document.getElementById(id);
    if (!(dialog instanceof HTMLDialogElement)) return;
    dialog.showModal();
    void include(dialog);
  });
  onButton(hooks.close, (button) => button.closest('dialog')?.close());
}

/** A click on what is behind it; what is in front of it is a child. */
export function closesOutside(dialog: HTMLDialogElement): void {
  const isOutside = ({ target, clientX, clientY }: MouseEvent): boolean => {
    const { left, right, top, bottom } = dialog.getBoundingClientRect();
    const isInside = clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
    // Enter on a button inside is a click at 0, 0 whose target is the button.
    return target === dialog && !isInside;
  };
  let began = false;
  // Text that is selected from inside to outside is a click there as well.
  dialog.addEventListener('pointerdown', (event) => (began = isOutside(event)));
  dialog.addEventListener('click', (event) => {
    if (began && isOutside(event)) dialog.close();
  });
}

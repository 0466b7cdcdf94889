import { hooks } from '../../hooks.ts';
import { onButton } from './buttons.ts';

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
    if (dialog instanceof HTMLDialogElement) dialog.showModal();
  });
  onButton(hooks.close, (button) => button.closest('dialog')?.close());
}

/** A click on what is behind it; what is in front of it is a child. */
export function closesOutside(dialog: HTMLDialogElement): void {
  dialog.addEventListener('click', ({ target, clientX, clientY }) => {
    const { left, right, top, bottom } = dialog.getBoundingClientRect();
    const isInside = clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
    // Enter on a button inside is a click at 0, 0 whose target is the button.
    if (target === dialog && !isInside) dialog.close();
  });
}

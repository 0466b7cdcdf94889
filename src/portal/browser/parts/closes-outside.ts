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

/** Calls `act` for a click on any button with this attribute, also on one that is added later. */
export function onButton(
  attribute: string,
  act: (button: HTMLElement, value: string, event: Event) => void,
): void {
  document.addEventListener('click', (event) => {
    const { target } = event;
    const button = target instanceof Element && target.closest(`[${attribute}]`);
    if (button instanceof HTMLElement) act(button, button.getAttribute(attribute) ?? '', event);
  });
}

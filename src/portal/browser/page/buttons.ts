/** Calls `act` for a click on any button with this attribute, also on one that is added later. */
export function onButton(
  attribute: string,
  act: (button: HTMLElement, value: string, event: Event) => void,
): void {
  onEvent('click', attribute, act);
}

/** Calls `prepare` as soon as a hand, or the focus, is on any button with this attribute. */
export function onApproach(attribute: string, prepare: (button: HTMLElement) => void): void {
  for (const name of ['pointerover', 'focusin']) onEvent(name, attribute, prepare);
}

function onEvent(
  name: string,
  attribute: string,
  act: (button: HTMLElement, value: string, event: Event) => void,
): void {
  document.addEventListener(name, (event) => {
    const { target } = event;
    const button = target instanceof Element && target.closest(`[${attribute}]`);
    if (button instanceof HTMLElement) act(button, button.getAttribute(attribute) ?? '', event);
  });
}

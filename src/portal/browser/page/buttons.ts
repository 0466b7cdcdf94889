type Act = (button: HTMLElement, value: string, event: Event) => void;

/** Calls `act` for a click on any button with this attribute, also on one that is added later. */
export function onButton(attribute: string, act: Act): void {
  onEvent('click', attribute, act);
}

/** Calls `act` as soon as a hand, or the focus, comes to such a button. */
export function onApproach(attribute: string, act: Act): void {
  for (const name of ['pointerover', 'focusin']) onEvent(name, attribute, act);
}

function onEvent(name: string, attribute: string, act: Act): void {
  document.addEventListener(name, (event) => {
    const { target } = event;
    const button = target instanceof Element && target.closest(`[${attribute}]`);
    if (button instanceof HTMLElement) act(button, button.getAttribute(attribute) ?? '', event);
  });
}

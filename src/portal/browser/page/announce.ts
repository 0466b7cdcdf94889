let region: HTMLElement | undefined;

/** Has a screen reader say it, without moving the focus. */
export function announce(text: string): void {
  region ??= made();
  region.textContent = '';
  // A region that is filled in the moment it appears is not read out.
  setTimeout(() => region?.replaceChildren(text), 50);
}

function made(): HTMLElement {
  const element = document.createElement('div');
  element.className = 'v';
  element.setAttribute('role', 'status');
  document.body.append(element);
  return element;
}

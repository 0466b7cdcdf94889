import { hooks } from '../../hooks.ts';
import { announce } from './announce.ts';
import { onButton } from './buttons.ts';

const shownFor = 1500;

/** Copies code; where the clipboard is out of reach it is selected, so that the keyboard can. */
export function copying(): void {
  onButton(hooks.copy, (button, id) => {
    const source = id === '' ? button.nextElementSibling : document.getElementById(id);
    if (source === null) return;
    void copied(source).then((done) => tell(button, done));
  });
}

async function copied(source: Element): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(source.textContent ?? '');
    return true;
  } catch {
    getSelection()?.selectAllChildren(source);
    return false;
  }
}

const labels = new WeakMap<HTMLElement, string>();

function tell(button: HTMLElement, done: boolean): void {
  const label = labels.get(button) ?? button.textContent ?? '';
  labels.set(button, label);
  button.textContent = done ? 'Copied' : 'Selected';
  announce(done ? 'Copied.' : 'Selected: copy it with the keyboard.');
  setTimeout(() => (button.textContent = label), shownFor);
}

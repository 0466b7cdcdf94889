import { hooks } from '../../hooks.ts';
import { onButton } from './buttons.ts';
import { load, type Search } from './load.ts';

/** Opens the search by its button, "/" or Ctrl-K; it is fetched as soon as a hand goes there. */
export function searching(): void {
  onButton(hooks.search, open);
  for (const button of document.querySelectorAll(`[${hooks.search}]`)) {
    for (const event of ['pointerenter', 'focus']) {
      button.addEventListener(event, () => void fetched(), { once: true });
    }
  }
  document.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey } = event;
    const isChord = key.toLowerCase() === 'k' && (ctrlKey || metaKey) && !altKey;
    const isSlash = key === '/' && !ctrlKey && !metaKey && !altKey && !isTyping(event.target);
    if (!isChord && !isSlash) return;
    event.preventDefault();
    open();
  });
}

function open(): void {
  void fetched().then((search) => search?.openSearch());
}

function fetched(): Promise<Search | undefined> {
  return load(hooks.searchScript, (loaded): loaded is object & Search => 'openSearch' in loaded);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const isField = target instanceof HTMLInputElement && target.type !== 'radio';
  return isField || target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName);
}

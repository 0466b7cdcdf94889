import { hooks } from '../../hooks.ts';
import { onButton } from './buttons.ts';
import { load, loadOrTell, type Search } from './load.ts';

/** Opens the search by its button, "/" or Ctrl-K; it is fetched as soon as a hand goes there. */
export function searching(): void {
  onButton(hooks.search, open);
  for (const button of document.querySelectorAll(`[${hooks.search}]`)) {
    for (const event of ['pointerenter', 'focus']) {
      button.addEventListener(event, () => void load(hooks.searchScript, isSearch), { once: true });
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
  void loadOrTell(hooks.searchScript, isSearch).then((search) => search?.openSearch());
}

function isSearch(loaded: object): loaded is object & Search {
  return 'openSearch' in loaded;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const isField = target instanceof HTMLInputElement && target.type !== 'radio';
  return isField || target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName);
}

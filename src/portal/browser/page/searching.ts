import { hooks } from '../../hooks.ts';
import { onApproach, onButton } from './buttons.ts';
import { load, loadOrTell, type Search } from './load.ts';

/** Opens the search by its button, "/" or Ctrl-K; it is fetched as soon as a hand goes there. */
export function searching(): void {
  onButton(hooks.search, open);
  onApproach(hooks.search, () => void load('search.js', isSearch));
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
  void loadOrTell('search.js', isSearch).then((search) => search?.openSearch());
}

function isSearch(loaded: object): loaded is object & Search {
  return 'openSearch' in loaded;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const isField = target instanceof HTMLInputElement && target.type !== 'radio';
  return isField || target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName);
}

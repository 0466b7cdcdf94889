// The search, loaded when it is asked for: a field, and the hits below it as they are typed for.
import { loadSearch, search, type SearchIndex } from '../../reference/search/search.ts';
import { base } from './parts/addresses.ts';
import { closesOutside } from './parts/closes-outside.ts';
import { button, element } from './parts/element.ts';
import { listbox } from './search/listbox.ts';
import { option } from './search/option.ts';

const most = 20;

let shown: HTMLDialogElement | undefined;

// It is fetched while the reader moves to the field.
let index = fetched();

export function openSearch(): void {
  shown ??= made();
  if (!shown.open) shown.showModal();
  shown.querySelector('input')?.select();
}

async function fetched(): Promise<SearchIndex> {
  const response = await fetch(`${base}/search.json`);
  if (!response.ok) throw new Error(`it answered ${response.status}`);
  return loadSearch(await response.text());
}

// Told when it is asked for something.
index.catch(() => {});

function made(): HTMLDialogElement {
  const input = element('input', {
    type: 'search',
    'aria-label': 'Search the reference',
    placeholder: 'Operation, path, field, fault code …',
    autocomplete: 'off',
    spellcheck: 'false',
    enterkeyhint: 'go',
  });
  const list = listbox(input);
  const status = element('p', { role: 'status', class: 'note' });
  const close = button('Close', () => dialog.close());
  const dialog = element(
    'dialog',
    { class: 'find', 'aria-label': 'Search' },
    element('div', { class: 'bar' }, input, close),
    status,
    list.element,
    element('p', { class: 'note keys' }, ...keys()),
  );
  closesOutside(dialog);
  input.addEventListener('input', () => void update());
  // An answer that comes late may not replace that of a later question.
  let asked = 0;
  document.body.append(dialog);
  return dialog;

  async function update(): Promise<void> {
    const text = input.value.trim();
    const turn = (asked += 1);
    try {
      const loaded = await index;
      if (turn !== asked) return;
      const { total, hits } = search(loaded, text, { limit: most });
      list.show(hits.map((hit) => option(hit, base)));
      status.textContent = text === '' ? '' : said(total, text);
    } catch {
      if (turn !== asked) return;
      list.show([]);
      status.textContent = 'The search could not be loaded. Type again to try again.';
      index = fetched();
      index.catch(() => {});
    }
  }
}

function said(total: number, text: string): string {
  if (total === 0) return `Nothing is found for “${text}”. Try fewer or other words.`;
  return total > most
    ? `The first ${most} of ${total} pages`
    : `${total} page${total === 1 ? '' : 's'}`;
}

function keys(): readonly (Node | string)[] {
  return [key('↑'), ' ', key('↓'), ' choose ', key('Enter'), ' open ', key('Esc'), ' close'];
}

function key(name: string): HTMLElement {
  return element('kbd', {}, name);
}

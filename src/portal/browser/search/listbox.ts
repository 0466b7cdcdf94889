import { element } from '../parts/element.ts';

export interface Listbox {
  readonly element: HTMLElement;
  /** Shows these instead of what was there; the first one is the one that Enter opens. */
  readonly show: (options: readonly HTMLAnchorElement[]) => void;
}

/** Hits that the arrow keys walk through while the focus stays in the field (ARIA, combobox). */
export function listbox(input: HTMLInputElement): Listbox {
  const list = element('div', { id: 'search-hits', role: 'listbox', 'aria-label': 'Pages' });
  list.hidden = true;
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-controls', list.id);
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-expanded', 'false');
  let options: readonly HTMLAnchorElement[] = [];
  let at = 0;

  input.addEventListener('keydown', (event) => {
    const last = options.length - 1;
    const to = moves[event.key]?.(at, last);
    if (event.key === 'Enter') open(event);
    else if (to !== undefined && last >= 0 && !event.isComposing) {
      event.preventDefault();
      mark(to);
    }
  });

  function mark(to: number): void {
    options[at]?.setAttribute('aria-selected', 'false');
    at = to;
    const marked = options[at];
    if (marked === undefined) return input.removeAttribute('aria-activedescendant');
    marked.setAttribute('aria-selected', 'true');
    input.setAttribute('aria-activedescendant', marked.id);
    marked.scrollIntoView({ block: 'nearest' });
  }

  function open(event: KeyboardEvent): void {
    const chosen = options[at];
    if (chosen === undefined || event.isComposing) return;
    event.preventDefault();
    if (event.ctrlKey || event.metaKey) window.open(chosen.href, '_blank', 'noopener');
    else {
      input.closest('dialog')?.close();
      location.assign(chosen.href);
    }
  }

  return {
    element: list,
    show: (next) => {
      options = next;
      for (const [number, one] of options.entries()) one.id = `search-hit-${number}`;
      list.replaceChildren(...options);
      list.hidden = options.length === 0;
      input.setAttribute('aria-expanded', String(!list.hidden));
      mark(0);
    },
  };
}

const moves: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => (at === last ? 0 : at + 1),
  ArrowUp: (at, last) => (at === 0 ? last : at - 1),
  PageDown: (at, last) => Math.min(last, at + 5),
  PageUp: (at) => Math.max(0, at - 5),
};

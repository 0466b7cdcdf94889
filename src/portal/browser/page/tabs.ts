import { hooks } from '../../hooks.ts';
import { asRead } from './as-read.ts';
import { keep, kept } from './kept.ts';

/** A language that the reader chose once is chosen on every page. */
export function tabs(): void {
  asRead(chooseKept);
  document.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.type !== 'radio') return;
    const name = nameOf(target.closest(`[${hooks.tabs}]`));
    if (name === '') return;
    keep(`tab-${name}`, target.value);
    choose(name, target.value);
  });
}

function chooseKept(): void {
  for (const name of new Set(sets().map(nameOf))) {
    const chosen = name === '' ? undefined : kept(`tab-${name}`);
    if (chosen !== undefined) choose(name, chosen);
  }
}

function choose(name: string, value: string): void {
  for (const set of sets().filter((each) => nameOf(each) === name)) {
    for (const input of set.querySelectorAll('input')) {
      if (input.value === value) input.checked = true;
    }
  }
}

function sets(): readonly Element[] {
  return [...document.querySelectorAll(`[${hooks.tabs}]`)];
}

function nameOf(set: Element | null): string {
  return set?.getAttribute(hooks.tabs) ?? '';
}

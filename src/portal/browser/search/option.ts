import type { SearchHit } from '../../../reference/search/search.ts';
import { element, type Child } from '../parts/element.ts';

/** One hit: method and path where it has them, its title, and of what kind it is. */
export function option(hit: SearchHit, base: string): HTMLAnchorElement {
  const { kind, title, method, template, path, group, marks } = hit;
  const made = element(
    'a',
    { role: 'option', href: `${base}/${path}`, 'aria-selected': 'false', tabindex: '-1' },
    element('b', {}, ...marked(title, marks)),
    element(
      'small',
      {},
      [kind === 'operation' ? '' : kind, method].filter((text) => text !== '').join(' '),
      ' ',
      element('code', {}, ...marked(template, marks)),
      group === '' ? '' : ` ${group}`,
    ),
  );
  // A dialog that is left open would still be there when the reader comes back.
  made.addEventListener('click', () => made.closest('dialog')?.close());
  return made;
}

/** The words that were found, wherever one begins. */
function marked(text: string, marks: readonly string[]): readonly Child[] {
  const words = marks.filter((word) => word !== '').map(escaped);
  if (words.length === 0) return [text];
  const pattern = new RegExp(`((?<![\\p{L}\\p{N}])(?:${words.join('|')}))`, 'giu');
  return text.split(pattern).map((part, at) => (at % 2 === 1 ? element('mark', {}, part) : part));
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

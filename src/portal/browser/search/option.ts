import { markedParts, type SearchHit } from '../../../reference/search/search.ts';
import { element, type Child } from '../parts/element.ts';

/** One hit: its title, method and path where it has them, of what kind it is, and what was found. */
export function option(hit: SearchHit, base: string): HTMLAnchorElement {
  const { kind, title, method, template, path, group, fields, marks } = hit;
  const address = path === '' ? base || '/' : `${base}/${path}`;
  const small: readonly (readonly Child[])[] = [
    kind === 'operation' ? [] : [kind],
    template === '' ? [] : [method, ' ', element('code', {}, ...marked(template, marks))],
    group === '' ? [] : [group],
    ...fields.map((field) => [element('code', {}, ...marked(field, marks))]),
  ];
  const made = element(
    'a',
    { role: 'option', href: address, 'aria-selected': 'false', tabindex: '-1' },
    element('b', {}, ...marked(title, marks)),
    element('small', {}, ...small.filter((part) => part.length > 0).flatMap(separated)),
  );
  // A dialog that is left open would still be there when the reader comes back.
  made.addEventListener('click', () => made.closest('dialog')?.close());
  return made;
}

function separated(part: readonly Child[], at: number): readonly Child[] {
  return at === 0 ? part : [' · ', ...part];
}

function marked(text: string, marks: readonly string[]): readonly Child[] {
  return markedParts(text, marks).map((part) =>
    part.marked ? element('mark', {}, part.text) : part.text,
  );
}

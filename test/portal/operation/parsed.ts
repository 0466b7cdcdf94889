import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

/** A page as a browser reads it. */
export function parsed(html: string): readonly Element[] {
  return elementsOf(parse(html));
}

/** The elements of a tree in the order of the document. */
export function elementsOf(node: Node): readonly Element[] {
  const inner = 'childNodes' in node ? node.childNodes.flatMap(elementsOf) : [];
  return 'tagName' in node ? [node, ...inner] : inner;
}

export function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((each) => each.name === name)?.value;
}

/** The only one that the test takes. */
export function only(elements: readonly Element[], test: (element: Element) => boolean): Element {
  const found = elements.filter(test);
  if (found.length !== 1 || found[0] === undefined)
    throw new Error(`Found ${found.length} of one.`);
  return found[0];
}

export function named(tag: string, id?: string): (element: Element) => boolean {
  return (element) =>
    element.tagName === tag && (id === undefined || attribute(element, 'id') === id);
}

/** What a reader sees: white space as one space, and one between blocks. */
export function textOf(node: Node): string {
  return rawText(node)
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ (?=[.,:;])/g, '')
    .trim();
}

const inline = new Set(['a', 'b', 'code', 'em', 'i', 'strong', 'wbr', 'kbd']);

function rawText(node: Node): string {
  if ('value' in node) return node.value;
  if (!('childNodes' in node)) return '';
  const text = node.childNodes.map(rawText).join('');
  return 'tagName' in node && inline.has(node.tagName) ? text : ` ${text} `;
}

/** As it is copied. */
export function exactText(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(exactText).join('') : '';
}

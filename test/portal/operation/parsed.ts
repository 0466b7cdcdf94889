import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type ParentNode = DefaultTreeAdapterTypes.ParentNode;
export type Element = DefaultTreeAdapterTypes.Element;

/** A page as a browser reads it. */
export function parsed(html: string): readonly Element[] {
  return elementsOf(parse(html));
}

/** The elements of a tree in the order in which they are shown. */
export function elementsOf(node: Node): readonly Element[] {
  const inner = 'childNodes' in node ? shownIn(node).flatMap(elementsOf) : [];
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
  const text = shownIn(node).map(rawText).join('');
  return 'tagName' in node && inline.has(node.tagName) ? text : ` ${text} `;
}

/** As it is copied. */
export function exactText(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? shownIn(node).map(exactText).join('') : '';
}

/** By the slots of a shadow root, where there is one: the parser reads it as a template. */
function shownIn({ childNodes }: ParentNode): readonly Node[] {
  const root = childNodes.find(isShadowRoot);
  if (root === undefined) return childNodes;
  return root.content.childNodes.filter(isElement).flatMap((slot) => {
    const name = attribute(slot, 'name');
    return childNodes.filter((child) => child !== root && slotOf(child) === name);
  });
}

function isShadowRoot(node: Node): node is DefaultTreeAdapterTypes.Template {
  return isElement(node) && attribute(node, 'shadowrootmode') === 'open' && 'content' in node;
}

function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

function slotOf(node: Node): string | undefined {
  return isElement(node) ? attribute(node, 'slot') : undefined;
}

import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** What stands where a reader looks for it on the page of an operation; texts with single spaces. */
export interface Places {
  /** Method and path, in the line to copy from. */
  readonly line: string;
  /** The same above the code. */
  readonly codeTitle: string;
  /** The one that is marked in the navigation. */
  readonly current: string;
  /** Statuses of answers of success, each as the heading of its section. */
  readonly successes: readonly string[];
  /** Statuses of failures, each as a term of its list, with what is said of it. */
  readonly failures: readonly (readonly [status: string, said: string])[];
}

export function placesOf(html: string): Places {
  const all = elementsIn(parse(html));
  const main = inside(all, ({ tagName }) => tagName === 'main');
  const code = inside(main, (element) => attribute(element, 'aria-label') === 'Code');
  const terms = main.filter(({ tagName }) => tagName === 'dt').filter(isOfStatus);
  return {
    line: textOf(main.filter(({ childNodes }) => childNodes.some(isTemplate))).replace(
      / Copy$/,
      '',
    ),
    codeTitle: textOf(code.filter(({ tagName }) => tagName === 'h2').slice(0, 1)),
    current: textOf(
      inside(all, (element) => attribute(element, 'id') === 'nav').filter(
        (element) => attribute(element, 'aria-current') === 'page',
      ),
    ),
    successes: main
      .filter(({ tagName }) => tagName === 'section')
      .filter(isOfStatus)
      .map((section) => textOf(elementsIn(section).filter(({ tagName }) => tagName === 'h3'))),
    failures: terms.map((term) => [textOf([term]), textOf([nextOf(term)])]),
  };
}

function inside(all: readonly Element[], test: (element: Element) => boolean): readonly Element[] {
  return all.filter(test).slice(0, 1).flatMap(elementsIn);
}

function isTemplate(node: Node): boolean {
  return 'tagName' in node && attribute(node, 'id') === 'template';
}

function isOfStatus(element: Element): boolean {
  return attribute(element, 'id')?.startsWith('response-') === true;
}

function nextOf(term: Element): Element {
  const childNodes: readonly Node[] = term.parentNode?.childNodes ?? [];
  const next = childNodes.slice(childNodes.indexOf(term) + 1).find((node) => 'tagName' in node);
  if (next === undefined || !('tagName' in next)) throw new Error('Nothing follows a term.');
  return next;
}

function elementsIn(node: Node): readonly Element[] {
  const inner = 'childNodes' in node ? node.childNodes.flatMap(elementsIn) : [];
  return 'tagName' in node ? [node, ...inner] : inner;
}

function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((each) => each.name === name)?.value;
}

function textOf(elements: readonly Element[]): string {
  return elements.map(rawText).join(' ').replaceAll(/\s+/g, ' ').trim();
}

function rawText(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(rawText).join('') : '';
}

import { tokensIn, type TokenKind } from '../colours/tokens.ts';

/**
 * Colours code by ranges of its text, which leave the page as it is (CSS Custom Highlight API). A
 * browser that has none shows code in one colour.
 */
export function colour(root: ParentNode): void {
  if (!('highlights' in CSS)) return;
  addRules();
  for (const block of root.querySelectorAll('pre[class]')) {
    const text = (block.firstElementChild ?? block).firstChild;
    if (!(text instanceof Text)) continue;
    for (const { kind, start, end } of tokensIn(text.data, block.className)) {
      highlightOf(kind).add(
        new StaticRange({
          startContainer: text,
          startOffset: start,
          endContainer: text,
          endOffset: end,
        }),
      );
    }
  }
}

/** By the colours of the page. */
const colours: Readonly<Record<TokenKind, string>> = {
  p: 'a',
  s: 'g',
  n: 'r',
  k: 'r',
  c: 'u',
  v: 'a',
};

let sheet: CSSStyleSheet | undefined;

/** Nothing of it is needed for the first paint, so no page carries it. */
function addRules(): void {
  if (sheet !== undefined) return;
  sheet = new CSSStyleSheet();
  for (const [kind, name] of Object.entries(colours)) {
    sheet.insertRule(`::highlight(${kind}) { color: var(--${name}) }`);
  }
  // Where colours are forced, browsers paint each token as if the reader had selected it.
  sheet.insertRule('pre { forced-color-adjust: preserve-parent-color }');
  document.adoptedStyleSheets.push(sheet);
}

function highlightOf(kind: TokenKind): Highlight {
  const known = CSS.highlights.get(kind);
  if (known !== undefined) return known;
  const made = new Highlight();
  CSS.highlights.set(kind, made);
  return made;
}

import { tokensIn, type TokenKind } from '../colours/tokens.ts';

/**
 * Colours code by ranges of its text, which leave the page as it is (CSS Custom Highlight API). A
 * browser that has none shows code in one colour.
 */
export function colour(root: ParentNode): void {
  if (!('highlights' in CSS)) return;
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

/** As the stylesheet names it. */
function highlightOf(kind: TokenKind): Highlight {
  const known = CSS.highlights.get(kind);
  if (known !== undefined) return known;
  const made = new Highlight();
  CSS.highlights.set(kind, made);
  return made;
}

/** Where in a template a value stands: that decides what it may be. */
export type Hole = 'text' | 'attribute' | 'tag';

/**
 * The holes of a template, in order. Throws where no value is safe: in an attribute without quotes,
 * in a comment, and in a script or style.
 */
export function holesOf(parts: readonly string[]): readonly Hole[] {
  const holes: Hole[] = [];
  let state: Hole = 'text';
  let quote = '';
  for (const part of parts.slice(0, -1)) {
    for (const mark of part) {
      if (state === 'text' && mark === '<') state = 'tag';
      else if (state === 'tag' && mark === '>') state = 'text';
      else if (state === 'tag' && (mark === '"' || mark === "'"))
        [state, quote] = ['attribute', mark];
      else if (state === 'attribute' && mark === quote) state = 'tag';
    }
    const isBare = state === 'tag' && /[=/<]\s*$/.test(part);
    if (isBare || /<!--|<(?:script|style)[^>]*>[^<]*$/i.test(part)) {
      throw new Error(`No value is safe after this part of a template: ${part}`);
    }
    holes.push(state);
  }
  return holes;
}

import type { Html } from '../html/html.ts';
import { rawText } from '../html/raw-text.ts';
import type { Site } from './site.ts';

/** Browsers that know `rel="expect"` paint nothing before the element of this id. */
export const firstPainted = 'first';

/**
 * Ends what the first paint shows, and gives it the scheme that the reader chose. A browser stops
 * reading at a script and paints what it has: in the head this one would cost an empty frame, and
 * further down there would be more to lay out.
 */
export function firstPaint({ inlined }: Site): Html {
  return rawText('script', inlined.script.text, firstPainted);
}

import { markdownOf } from '../../../reference/markdown/markdown.ts';
import type { OperationPage } from '../../../reference/reference.ts';
import type { Docs } from '../../docs/docs.ts';
import { withSource } from '../source.ts';
import { fewExamples } from './few-examples.ts';
import { partsBeside, sectionNames, type Section } from './sections.ts';
import { withoutRepeats } from './without-repeats.ts';

/** One section of an operation, in full. */
export function sectionText(page: OperationPage, section: Section, docs: Docs): string {
  const { page: shown, left } = fewExamples(withoutRepeats(page), longestExamples);
  const note = section === 'examples' && left > 0 ? `\n${left} more on the page.` : '';
  return withSource(markdown(shown, [section], docs) + note, page.path, docs);
}

/** All sections, but for those that would make it too long: these are named. */
export function fullText(page: OperationPage, docs: Docs): string {
  const { page: shown } = fewExamples(withoutRepeats(page), longestExamples);
  for (let count = 0; ; count += 1) {
    const left = leftFirst.slice(0, count);
    const kept = sectionNames.filter((name) => !left.includes(name));
    const text = markdown(shown, kept, docs);
    if (text.length > longest && count < leftFirst.length) continue;
    const note = left.length === 0 ? '' : `\nNot shown: section ${left.join(', ')}.`;
    return withSource(text + note, page.path, docs);
  }
}

/** Together, in characters; JSON has more tokens than prose. */
const longestExamples = 4500;

/** In characters, some 2,400 tokens at the most: who asks for more wants a part of it. */
const longest = 8000;

const leftFirst: readonly Section[] = ['examples', 'errors'];

/** Links within are short: every tool knows them. */
function markdown(page: OperationPage, kept: readonly Section[], docs: Docs): string {
  const { kind, title, path } = page;
  return markdownOf({ kind, title, path, page }, docs.reference, docs.uriOf, partsBeside(kept));
}

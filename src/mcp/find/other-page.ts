import { markdownOf } from '../../reference/markdown/markdown.ts';
import type { Docs } from '../docs/docs.ts';
import { faultText } from '../tools/fault-text.ts';
import { withSource } from '../tools/source.ts';

/**
 * The text of what is no operation, by its id or the address of its page: whatever an answer has
 * named can be asked for. `undefined` where nothing has this name, or an operation has it.
 */
export function otherPage(text: string, docs: Docs): string | undefined {
  for (const look of ['exactly', 'byName'] as const) {
    if (docs.find.operation[look](text) !== undefined) return undefined;
    const found = pageText(text, look, docs);
    if (found !== undefined) return found;
  }
  return undefined;
}

function pageText(text: string, look: 'exactly' | 'byName', docs: Docs): string | undefined {
  const { find, reference, pages, uriOf } = docs;
  const fault = find.fault[look](text);
  if (fault !== undefined) return withSource(faultText(fault), `errors#${fault.anchor}`, docs);
  const found = find.schema[look](text) ?? find.group[look](text) ?? find.revision[look](text);
  const page =
    pages.find((each) => 'page' in each && each.page === found) ?? find.single[look](text);
  if (page?.kind === 'errors') return withSource(faultList(docs), page.path, docs);
  return page && withSource(markdownOf(page, reference, uriOf), page.path, docs);
}

/** The whole dictionary is longer than an answer may be. */
function faultList({ reference }: Docs): string {
  const lines = reference.faults.map(({ code, status, title }) => {
    return `${code}${status === undefined ? '' : ` (${status})`}: ${title}`;
  });
  return ['# Errors', ...lines, 'explain_error says what each means and what to do.'].join('\n');
}

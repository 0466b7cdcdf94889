import { markdownOf, type SitePage } from '../../reference/markdown/markdown.ts';
import type { Docs } from '../docs/docs.ts';
import { faultText } from '../tools/fault-text.ts';
import { withSource } from '../tools/source.ts';

/**
 * The text of what is no operation, by its id or the address of its page: whatever an answer has
 * named can be asked for. `undefined` where nothing has this name, or an operation has it.
 */
export function otherPage(text: string, docs: Docs): string | undefined {
  const { find, reference, uriOf } = docs;
  if (find.operation.byName(text) !== undefined) return undefined;
  const fault = find.fault.byName(text);
  if (fault !== undefined) return withSource(faultText(fault), `errors#${fault.anchor}`, docs);
  const page = pageNamed(text, docs);
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

function pageNamed(text: string, { find, pages }: Docs): SitePage | undefined {
  const found = find.schema.byName(text) ?? find.group.byName(text) ?? find.revision.byName(text);
  return pages.find((page) => 'page' in page && page.page === found) ?? find.single.byName(text);
}

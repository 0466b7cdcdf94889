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
  return page && withSource(markdownOf(page, reference, uriOf), page.path, docs);
}

function pageNamed(text: string, { find, pages }: Docs): SitePage | undefined {
  const found = find.schema.byName(text) ?? find.group.byName(text) ?? find.revision.byName(text);
  return pages.find((page) => 'page' in page && page.page === found) ?? find.single.byName(text);
}

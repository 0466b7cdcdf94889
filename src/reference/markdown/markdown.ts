import type { Reference } from '../model.ts';
import { authenticationMarkdown } from './authentication.ts';
import type { HrefOf } from './blocks.ts';
import { changesMarkdown, revisionMarkdown } from './changes.ts';
import { errorsMarkdown } from './errors.ts';
import { groupMarkdown } from './group.ts';
import { operationMarkdown, type OperationPart } from './operation.ts';
import { overviewMarkdown } from './overview.ts';
import { schemaMarkdown } from './schema.ts';
import { serversMarkdown } from './servers.ts';
import type { SitePage } from './site-pages.ts';

export type { HrefOf } from './blocks.ts';
export type { SitePage } from './site-pages.ts';
export type { OperationPart } from './operation.ts';
export { compactMarkdownOf } from './compact.ts';
export { sitePagesOf } from './site-pages.ts';

/**
 * A page as GitHub-flavoured Markdown, with a line end at the end: all that its HTML says but for
 * the parts of operations that are left out.
 */
export function markdownOf(
  page: SitePage,
  reference: Reference,
  hrefOf: HrefOf,
  without: readonly OperationPart[] = [],
): string {
  return `${textOf(page, reference, hrefOf, without)}\n`;
}

function textOf(
  page: SitePage,
  reference: Reference,
  hrefOf: HrefOf,
  without: readonly OperationPart[],
): string {
  switch (page.kind) {
    case 'operation':
    case 'event':
      return operationMarkdown(page.page, hrefOf, without);
    case 'group':
      return groupMarkdown(page.page, hrefOf);
    case 'schema':
      return schemaMarkdown(page.page, hrefOf);
    case 'revision':
      return revisionMarkdown(page.page, reference, hrefOf);
    case 'overview':
      return overviewMarkdown(reference, hrefOf);
    case 'authentication':
      return authenticationMarkdown(reference);
    case 'errors':
      return errorsMarkdown(reference, hrefOf);
    case 'servers':
      return serversMarkdown(reference);
    case 'changes':
      return changesMarkdown(reference, hrefOf);
  }
}

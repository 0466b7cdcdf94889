import { describeDocument } from '../../description/description.ts';
import { docsOf, type Docs, type McpOptions } from '../../mcp/mcp.ts';
import type { Revision } from '../../reference/reference.ts';
import { isOwn } from '../portal/own.ts';
import type { Source } from './source-of.ts';

/**
 * Makes the docs when they are first asked for, since whoever connects asks for less at first; and
 * anew with the history, once that is known. Only who needs it waits for it.
 */
export function docsFor(
  { spec: { document }, history }: Source,
  site: string | undefined,
  complain: (error: unknown) => void,
): McpOptions['docs'] {
  let own: boolean | undefined;
  let docs: Docs | undefined;
  let whole: Promise<Docs> | undefined;
  if (typeof history !== 'function') return () => (docs ??= made(history));
  return (need) => {
    whole ??= withHistory(history);
    return need === 'history' ? whole : (docs ??= made([]));
  };

  async function withHistory(asked: () => Promise<readonly Revision[]>): Promise<Docs> {
    const revisions = await asked().catch((error: unknown) => {
      complain(error);
      return [];
    });
    if (docs === undefined || revisions.length > 0) docs = made(revisions);
    return docs;
  }

  function made(revisions: readonly Revision[]): Docs {
    own ??= isOwn(describeDocument(document));
    return docsOf(document, { own, revisions, ...(site !== undefined && { site }) });
  }
}

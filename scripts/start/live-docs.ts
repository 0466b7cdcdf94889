import { docsFor } from '../../src/cli/mcp/docs-for.ts';
import { ownPackage } from '../../src/cli/own-package.ts';
import { withoutOrigin } from '../../src/cli/portal/history/version.ts';
import type { OpenApiDocument } from '../../src/description/description.ts';
import { mcpFetch, type McpFetch } from '../../src/mcp/http/mcp-fetch.ts';
import type { HistoryOf } from './live-history.ts';

export interface LiveDocsOptions {
  readonly base: string;
  /** Where the emulator is, beside which it is served. */
  readonly url: string;
  readonly history: HistoryOf;
  readonly complain: (error: unknown) => void;
}

/** The MCP server of the site beside the emulator, which it sends people to. */
export function liveDocs(given: OpenApiDocument, options: LiveDocsOptions): McpFetch {
  const { base, url, history, complain } = options;
  const document = withoutOrigin(given);
  const site = url + base;
  const spec = { name: 'the document', file: 'spec/openapi.yaml', document };
  return mcpFetch({
    title: document.info?.title ?? 'API',
    version: ownPackage().version,
    docs: docsFor({ spec, history: () => history(given) }, site, complain),
    path: `${base}/mcp`,
    url: `${site}/mcp`,
    page: () => new Response(null, { status: 303, headers: { location: `${base}/connect` } }),
    complain,
  });
}

import { answerMcp } from '../../src/cli/mcp/answer-mcp.ts';
import type { OpenApiDocument } from '../../src/description/description.ts';
import type { Incoming, Outgoing } from '../../src/emulator/emulator.ts';
import type { McpFetch } from '../../src/mcp/http/mcp-fetch.ts';
import { placeAt } from '../../src/mcp/http/places.ts';

export interface LiveMcp {
  /** `undefined` for what is not at its address. */
  readonly answer: (incoming: Incoming) => Promise<Outgoing> | undefined;
  /** Goes by this document from now on. */
  readonly load: (document: OpenApiDocument) => void;
}

export interface LiveMcpOptions {
  /** Of the endpoint. */
  readonly path: string;
  readonly make: (document: OpenApiDocument) => Promise<McpFetch>;
}

/** An MCP server that follows its document; made anew when somebody asks. */
export function liveMcp({ path, make }: LiveMcpOptions): LiveMcp {
  let document: OpenApiDocument | undefined;
  let made: Promise<McpFetch> | undefined;
  return {
    answer: (incoming) => {
      const [pathname = ''] = incoming.target.split('?', 1);
      return placeAt(pathname, path) === undefined ? undefined : answer(incoming);
    },
    load: (next) => {
      document = next;
      made = undefined;
    },
  };

  async function answer(incoming: Incoming): Promise<Outgoing> {
    if (document === undefined) return notYet;
    made ??= make(document);
    return answerMcp(await made, incoming);
  }
}

const notYet: Outgoing = {
  status: 503,
  headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  body: JSON.stringify({
    jsonrpc: '2.0',
    error: { code: -32_000, message: 'The spec has not compiled yet: see the terminal.' },
    id: null,
  }),
};

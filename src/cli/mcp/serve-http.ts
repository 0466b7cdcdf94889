import { createHash, timingSafeEqual } from 'node:crypto';
import { serve, ServeError, type Served } from '../../emulator/serve.ts';
import { mcpFetch, type Authorize } from '../../mcp/http/mcp-fetch.ts';
import type { McpOptions } from '../../mcp/mcp.ts';
import { UsageError } from '../usage-error.ts';
import { answerMcp } from './answer-mcp.ts';

export interface HttpOptions {
  readonly options: McpOptions;
  /** 0 for any free one. */
  readonly port: number;
  readonly host: string;
  /** What every message has to bring, if anything. */
  readonly token?: string;
  /** Of the endpoint: "/mcp". */
  readonly path: string;
}

export interface ServedMcp {
  /** Of the endpoint. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Puts the server behind a port of this machine; throws a UsageError when nothing can listen there. */
export async function serveHttp(given: HttpOptions): Promise<ServedMcp> {
  const { options, port, host, token, path } = given;
  const fetch = mcpFetch({
    ...options,
    path,
    hosts: [host.includes(':') ? `[${host}]` : host],
    ...(token !== undefined && { authorize: sameAs(token) }),
  });
  const served = await listening({ answer: (incoming) => answerMcp(fetch, incoming) }, port, host);
  return { url: served.url + path, close: served.close };
}

async function listening(
  emulator: Parameters<typeof serve>[0],
  port: number,
  host: string,
): Promise<Served> {
  try {
    return await serve(emulator, { port, host });
  } catch (error) {
    if (!(error instanceof ServeError)) throw error;
    const way = error.port === port ? '--port' : '--host';
    throw new UsageError(`${error.message} ${way} says which.`, { cause: error });
  }
}

/** Takes as long for any other: how much of it is right cannot be told from that. */
function sameAs(token: string): Authorize {
  const wanted = digest(token);
  return (sent) => sent !== undefined && timingSafeEqual(digest(sent), wanted);
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

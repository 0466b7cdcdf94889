/** A message as it goes over the wire, whatever a client would say to it. */
export interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly body?: string;
}

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** What is in the body, or in the event that the older revisions wrap it into. */
  readonly message: Message | undefined;
}

export interface Message {
  readonly id?: unknown;
  readonly result?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly code: number; readonly message: string; readonly data?: unknown };
}

const both = 'application/json, text/event-stream';

export function requestOf(url: string, { method = 'POST', headers = {}, body }: Sent): Request {
  const given = { 'content-type': 'application/json', accept: both, ...headers };
  const sent = Object.entries(given).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, value]],
  );
  return new Request(url, { method, headers: sent, ...(body !== undefined && { body }) });
}

export async function answerOf(response: Response): Promise<Answered> {
  const { status, headers } = response;
  const text = await response.text();
  return { status, headers, text, message: messageIn(text) };
}

function messageIn(text: string): Message | undefined {
  const [, event = text] = /^data: (.*)$/m.exec(text) ?? [];
  try {
    return JSON.parse(event);
  } catch {
    return undefined;
  }
}

type Params = Readonly<Record<string, unknown>>;

/** What a client of 2026-07-28 sends: all that it says of itself is in each message, and in headers. */
export function modern(
  method: string,
  params: Params = {},
  id: unknown = 1,
  says: Params = {},
): Sent {
  const message = {
    jsonrpc: '2.0',
    id,
    method,
    params: { ...params, _meta: { ...meta, ...says } },
  };
  const name = params['name'] ?? params['uri'];
  return {
    headers: {
      'mcp-protocol-version': '2026-07-28',
      'mcp-method': method,
      'mcp-name': typeof name === 'string' && named.has(method) ? name : undefined,
    },
    body: JSON.stringify(message),
  };
}

/** Their names are in a header, too. */
const named: ReadonlySet<string> = new Set(['tools/call', 'prompts/get', 'resources/read']);

const meta = {
  'io.modelcontextprotocol/protocolVersion': '2026-07-28',
  'io.modelcontextprotocol/clientInfo': { name: 'test', version: '0' },
  'io.modelcontextprotocol/clientCapabilities': {},
};

/** What a client of a 2025 revision sends once it is connected. */
export function legacy(method: string, params: Params = {}, id: unknown = 1): Sent {
  return {
    headers: { 'mcp-protocol-version': '2025-11-25' },
    body: JSON.stringify({ jsonrpc: '2.0', id, method, params }),
  };
}

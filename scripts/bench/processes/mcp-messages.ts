/** What a client of the MCP server posts. */
export interface Message {
  readonly method: 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Of each kind one: half of all that is asked is a search, or an operation. */
const calls: readonly (readonly [tool: string, given: object])[] = [
  ['search_docs', { query: 'add a WhatsApp participant' }],
  ['get_operation', { operation: 'CreateConversationMessage' }],
  ['search_docs', { query: 'who has read this message' }],
  ['get_operation', { operation: 'GET /v1/Users/{Sid}', detail: 'full' }],
  ['list_operations', { group: 'Messages' }],
  ['get_schema', { name: 'Conversation' }],
  ['explain_error', { error: '50416' }],
  ['get_request_example', { operation: 'FetchUser', parameters: { Sid: 'alice' } }],
];

const version = '2026-07-28';
const common = {
  'content-type': 'application/json',
  accept: 'application/json, text/event-stream',
};

/** As clients of 2026-07-28 ask. */
export const modernCalls: readonly Message[] = calls.map(([name, given]) =>
  modern('tools/call', { name, arguments: given }, { 'mcp-name': name }),
);

/** As clients of 2025-11-25 ask. */
export const legacyCalls: readonly Message[] = calls.map(([name, given]) => ({
  method: 'POST',
  headers: { ...common, 'mcp-protocol-version': '2025-11-25' },
  body: bodyOf('tools/call', { name, arguments: given }),
}));

/** The same to a server that has one tool, with nothing to do. */
export const emptyCall: Message = modern(
  'tools/call',
  { name: 'nothing', arguments: {} },
  { 'mcp-name': 'nothing' },
);

function modern(method: string, params: object, more: Readonly<Record<string, string>>): Message {
  const meta = {
    'io.modelcontextprotocol/protocolVersion': version,
    'io.modelcontextprotocol/clientInfo': { name: 'bench', version: '1' },
    'io.modelcontextprotocol/clientCapabilities': {},
  };
  return {
    method: 'POST',
    headers: { ...common, 'mcp-protocol-version': version, 'mcp-method': method, ...more },
    body: bodyOf(method, { ...params, _meta: meta }),
  };
}

function bodyOf(method: string, params: object): string {
  return JSON.stringify({ jsonrpc: '2.0', id: 1, method, params });
}

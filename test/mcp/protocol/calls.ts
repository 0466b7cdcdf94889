/** A call of each tool that this server must answer, and what its answer has. */
export const toolCalls: Readonly<
  Record<string, { readonly given: Readonly<Record<string, unknown>>; readonly answer: string }>
> = {
  search_docs: {
    given: { query: 'add a participant to a conversation', limit: 3 },
    answer: 'CreateConversationParticipant: POST',
  },
  get_operation: { given: { operation: 'GET /v1/Users/{Sid}' }, answer: '# FetchUser' },
  list_operations: { given: { group: 'Users', method: 'get' }, answer: 'ListUser' },
  get_schema: { given: { name: 'User' }, answer: 'identity' },
  get_request_example: {
    given: { operation: 'FetchUser', language: 'curl' },
    answer: 'curl',
  },
  explain_error: { given: { error: '50438' }, answer: '# 50438' },
  list_changes: { given: { limit: 2 }, answer: 'DeleteUser' },
};

/** What can be read without a template, and what is in it. */
export const singleResources: Readonly<Record<string, string>> = {
  'docs://overview': '# ',
  'docs://authentication': 'HTTP basic',
  'docs://errors': '50438',
  'docs://servers': 'https://conversations.twilio.com',
  'docs://changes': 'docs://changes/',
  'docs://openapi.json': '"openapi":"3.',
};

/** What a reader types after each template, what is offered then, and what is read of it. */
export const templates: Readonly<
  Record<string, { readonly typed: string; readonly offered: RegExp; readonly text: string }>
> = {
  'docs://operations/{operationId}': {
    typed: 'fetchu',
    offered: /^FetchUser$/,
    text: 'GET /v1/Users/{Sid}',
  },
  'docs://events/{name}': {
    typed: 'onMessageA',
    offered: /^onMessageAdded$/,
    text: 'onMessageAdded',
  },
  'docs://schemas/{name}': { typed: 'user', offered: /^User$/, text: 'identity' },
  'docs://groups/{name}': { typed: 'Us', offered: /^Users$/, text: 'FetchUser' },
  'docs://changes/{id}': { typed: '20', offered: /^\d{4}-\d{2}-\d{2}-/, text: 'DeleteUser' },
  'docs://errors/{code}': { typed: '5043', offered: /^50438$/, text: '# 50438' },
};

/** What people start with a slash, and what comes of it. */
export const prompts: Readonly<
  Record<
    string,
    {
      readonly given: Readonly<Record<string, string>>;
      readonly text: string;
      readonly completes: readonly [argument: string, typed: string, offered: string];
    }
  >
> = {
  write_request: {
    given: { operation: 'FetchUser', goal: 'find out who this is' },
    text: 'find out who this is',
    completes: ['operation', 'FetchUs', 'FetchUser'],
  },
  explain_error: {
    given: { error: '50438' },
    text: '# 50438',
    completes: ['error', '5043', '50438'],
  },
};

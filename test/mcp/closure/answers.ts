import type { Docs } from '../../../src/mcp/mcp.ts';
import relevance from '../../reference/search/relevance.json' with { type: 'json' };
import type { OwnServer } from '../tools/own-server.ts';
import { sectionNames } from '../../../src/mcp/tools/operation/sections.ts';

export interface Answered {
  /** What was asked. */
  readonly asked: string;
  readonly text: string;
}

/** Every answer that tools, resources and prompts can give of this document, errors among them. */
export async function allAnswers(
  { client, call, read }: OwnServer,
  docs: Docs,
): Promise<Answered[]> {
  const answers: Answered[] = [];
  for (const [name, args] of allCalls(docs)) {
    const { text } = await call(name, args);
    answers.push({ asked: `${name} ${JSON.stringify(args)}`, text });
  }
  const { resources } = await client.listResources();
  for (const { uri } of resources) {
    if (uri !== 'docs://openapi.json') answers.push({ asked: uri, text: await read(uri) });
  }
  for (const [name, args] of allPrompts(docs)) {
    const { messages } = await client.getPrompt({ name, arguments: { ...args } });
    const text = messages.map(({ content }) => (content.type === 'text' ? content.text : ''));
    answers.push({ asked: `${name} ${JSON.stringify(args)}`, text: text.join('\n') });
  }
  return answers;
}

type Call = readonly [name: string, args: Readonly<Record<string, unknown>>];

function allCalls({ pages, reference }: Docs): readonly Call[] {
  const { operations, events, schemas, groups, faults } = reference;
  return [
    ...relevance.flatMap(({ query }): readonly Call[] => [
      ['search_docs', { query }],
      ['search_docs', { query, limit: 20 }],
    ]),
    ...[...operations, ...events].flatMap(({ id }): readonly Call[] => [
      ['get_operation', { operation: id }],
      ['get_operation', { operation: id, detail: 'full' }],
      ...sectionNames.map((section): Call => ['get_operation', { operation: id, section }]),
    ]),
    ...pages.flatMap((page): readonly Call[] =>
      page.kind === 'operation' ? [] : [['get_operation', { operation: page.path || 'overview' }]],
    ),
    ['list_operations', {}],
    ...['GET', 'POST', 'DELETE'].map((method): Call => ['list_operations', { method }]),
    ...groups.map(({ name }): Call => ['list_operations', { group: name }]),
    ...schemas.map(({ name }): Call => ['get_schema', { name }]),
    ...operations.map(({ id }): Call => ['get_request_example', { operation: id }]),
    ...faults.map(({ code }): Call => ['explain_error', { error: String(code) }]),
    ...statuses.map((error): Call => ['explain_error', { error }]),
    ...statuses.map((error): Call => ['explain_error', { error, operation: 'CreateUser' }]),
    ['list_changes', { limit: 50 }],
    ['list_changes', { operation: 'FetchUser' }],
    ...['get_operation', 'get_request_example'].flatMap((name) =>
      misspelt.map((operation): Call => [name, { operation }]),
    ),
    ...misspelt.map((name): Call => ['get_schema', { name }]),
    ...misspelt.map((group): Call => ['list_operations', { group }]),
    ...misspelt.map((error): Call => ['explain_error', { error }]),
  ];
}

function allPrompts({ reference }: Docs): readonly (readonly [string, Record<string, string>])[] {
  return [
    ...reference.operations.map(({ id }) => ['write_request', { operation: id }] as const),
    ...reference.faults.map(({ code }) => ['explain_error', { error: String(code) }] as const),
  ];
}

const statuses = ['400', '401', '403', '404', '409', '429', '500', '503'];

const misspelt = ['FetchUsr', 'CreateMesage', 'Partcipant', 'the message that I sent', 'x'];

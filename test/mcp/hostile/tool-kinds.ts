import * as fc from 'fast-check';
import { legacy, modern } from '../../helpers/mcp-wire.ts';
import type { Attack, Verdict } from './attack.ts';
import { long, noText, text } from './texts.ts';

/** The arguments of each tool, all of them text, with values that it takes. */
const takes = {
  search_docs: { query: 'user' },
  get_operation: { operation: 'FetchUser' },
  list_operations: { group: 'Users' },
  get_schema: { name: 'User' },
  get_request_example: { operation: 'FetchUser', language: 'curl' },
  explain_error: { error: '50438' },
  list_changes: { operation: 'FetchUser' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

type Tool = keyof typeof takes;
const tools = fc.constantFrom(...(Object.keys(takes) as [Tool, ...Tool[]]));

const refused: Verdict = { status: 200, isError: true };
const answered: Verdict = { status: 200, isError: false };
const either: Verdict = { status: 200 };
const badParams: Verdict = { status: 200, code: -32_602 };

/** What goes to a tool that exists, or nearly. */
export const toolKinds: Readonly<Record<string, fc.Arbitrary<Attack>>> = {
  'a right call of a tool': call(
    fc.constantFrom(
      ['search_docs', { query: 'fetch user' }, 'FetchUser'] as const,
      ['get_operation', { operation: 'GET /v1/Users/{Sid}' }, 'FetchUser'] as const,
      ['list_operations', { group: 'Users' }, 'FetchUser'] as const,
      ['get_schema', { name: 'User' }, 'identity'] as const,
      ['get_request_example', { operation: 'FetchUser', language: 'curl' }, 'curl'] as const,
      ['explain_error', { error: '50438' }, '50438'] as const,
      ['list_changes', {}, 'No earlier version'] as const,
    ),
    ([name, given, has]) => ({ name, given, verdict: { ...answered, has } }),
  ),
  'an argument of another type': call(fc.tuple(tools, noText()), ([name, wrong]) => ({
    name,
    given: { ...takes[name], [firstOf(name)]: wrong },
    verdict: refused,
  })),
  'a required argument left out': call(
    fc.constantFrom('search_docs', 'get_operation', 'get_schema', 'explain_error'),
    (name) => ({ name, given: {}, verdict: refused }),
  ),
  'an argument of nothing but blanks': call(
    fc.tuple(tools, fc.constantFrom('', ' ', '\t\n', '\u00a0', '\ufeff')),
    ([name, blank]) => ({
      name,
      given: { ...takes[name], [firstOf(name)]: blank },
      verdict: refused,
    }),
  ),
  'an argument that does not exist': call(
    fc.tuple(
      tools,
      fc.constantFrom('toString', 'constructor', 'x', 'Query', '', '\0'),
      fc.jsonValue({ maxDepth: 1 }),
    ),
    ([name, unknown, value]) => ({
      name,
      given: { ...takes[name], [unknown]: value },
      verdict: refused,
    }),
  ),
  'an argument that is too long': call(fc.tuple(tools, long(10_500, 60_000)), ([name, wrong]) => ({
    name,
    given: { ...takes[name], [firstOf(name)]: wrong },
    verdict: refused,
  })),
  'a limit that is none': call(
    fc.tuple(
      fc.constantFrom('search_docs', 'list_changes'),
      fc.constantFrom(0, -1, 1.5, 51, 1e308, '5', null, [], {}),
    ),
    ([name, limit]) => ({
      name,
      given: { ...(name === 'search_docs' && takes.search_docs), limit },
      verdict: refused,
    }),
  ),
  'a choice that is none': call(
    fc.tuple(
      fc.constantFrom(
        ['search_docs', 'kind'],
        ['search_docs', 'scope'],
        ['get_operation', 'detail'],
        ['get_operation', 'section'],
        ['list_changes', 'since'],
      ),
      text(),
    ) as fc.Arbitrary<[[Tool, string], string]>,
    ([[name, option], wrong]) => ({
      name,
      given: { ...takes[name], [option]: wrong },
      verdict: refused,
    }),
  ),
  'a search for anything': call(
    text().filter((query) => query.trim().length > 0),
    (query) => ({ name: 'search_docs', given: { query, limit: 1 }, verdict: answered }),
  ),
  'a name that nothing has': call(
    fc.tuple(
      fc.constantFrom(
        'get_operation',
        'get_schema',
        'list_operations',
        'get_request_example',
        'list_changes',
      ),
      text(150),
    ) as fc.Arbitrary<[Tool, string]>,
    ([name, asked], id) => ({
      name,
      given: { ...takes[name], [firstOf(name)]: `${id} ${asked}` },
      verdict: refused,
    }),
  ),
  'a fault of anything': call(fc.oneof(text(), long(1_000, 9_000)), (error, id) => ({
    name: 'explain_error',
    given: { error: `${id} ${error}` },
    verdict: either,
  })),
  'a code within anything': call(
    text().map((each) => each.replaceAll(/\d/g, '')),
    (around) => ({
      name: 'explain_error',
      given: { error: `${around} 50438 ${around}` },
      verdict: { ...answered, has: '50438' },
    }),
  ),
  'an example with wrong parameters': call(
    fc.tuple(text(60), fc.jsonValue({ maxDepth: 2 })),
    ([key, value]) => ({
      name: 'get_request_example',
      given: { ...takes.get_request_example, parameters: { [key]: value } },
      verdict: either,
    }),
  ),
  'an example with values that no call takes': call(
    fc.constantFrom<unknown>(
      'a'.repeat(100_000),
      Array.from({ length: 50_000 }, (_, number) => number),
      Object.fromEntries(Array.from({ length: 10_000 }, (_, number) => [`x${number}`, number])),
      Array.from({ length: 500 }).reduce<unknown>((inner) => [inner], 1),
    ),
    (value) => ({
      name: 'get_request_example',
      given: { ...takes.get_request_example, parameters: { Sid: value } },
      verdict: refused,
    }),
  ),
  'a tool that does not exist': call(
    fc.oneof(text(100), fc.constantFrom('Search_Docs', 'search_docs ', 'search-docs')),
    (name) => ({ name, given: {}, verdict: badParams }),
    { isPlain: true },
  ),
  'arguments that are no object': call(
    fc.tuple(tools, fc.constantFrom(null, 0, true, 'query', [], [[1]])),
    ([name, given]) => ({ name, given, verdict: badParams }),
  ),
  'arguments that are deep': raw(
    fc.tuple(fc.integer({ min: 100, max: 50_000 }), fc.constantFrom('{"a":', '[')),
    ([depth, open]) => {
      const close = open === '[' ? ']' : '}';
      return `{"query":${open.repeat(depth)}1${close.repeat(depth)}}`;
    },
    refused,
  ),
  'arguments that would change every object': raw(
    fc.constantFrom('__proto__', 'constructor'),
    (key) => `{"query":"user","${key}":{"polluted":1,"prototype":{"polluted":1}}}`,
    either,
  ),
};

interface Call {
  readonly name: unknown;
  readonly given: unknown;
  readonly verdict: Verdict;
}

/** Calls in either era; those whose name is not plain ASCII only in that which has it in no header. */
function call<Value>(
  values: fc.Arbitrary<Value>,
  make: (value: Value, id: string) => Call,
  { isPlain = false } = {},
): fc.Arbitrary<Attack> {
  return fc.tuple(values, fc.constantFrom(modern, legacy)).map(([value, era]) => {
    const { verdict, name: sample } = make(value, '');
    const isInHeader = !isPlain || (typeof sample === 'string' && /^[!-~]+$/.test(sample));
    return {
      verdict,
      sent: (id) => {
        const { name, given } = make(value, id);
        return (isInHeader ? era : legacy)('tools/call', { name, arguments: given }, id);
      },
    };
  });
}

/** Arguments as they are written, since no object can have them. */
function raw<Value>(
  values: fc.Arbitrary<Value>,
  write: (value: Value) => string,
  verdict: Verdict,
): fc.Arbitrary<Attack> {
  return fc.tuple(values, fc.constantFrom(modern, legacy)).map(([value, era]) => ({
    verdict,
    sent: (id) => {
      const { body = '', ...rest } = era('tools/call', { name: 'search_docs', arguments: 0 }, id);
      return { ...rest, body: body.replace('"arguments":0', () => `"arguments":${write(value)}`) };
    },
  }));
}

function firstOf(name: Tool): string {
  return Object.keys(takes[name])[0] ?? '';
}

import * as fc from 'fast-check';
import { legacy, modern } from '../../helpers/mcp-wire.ts';
import type { Attack, Verdict } from './attack.ts';
import { headerText, text } from './texts.ts';

const invalid: Verdict = { status: 400, code: -32_600 };
const taken: Verdict = { status: 202, isEmpty: true };

/** What is no call of a method that exists. */
export const messageKinds: Readonly<Record<string, fc.Arbitrary<Attack>>> = {
  'a method that does not exist, as of 2026': fc.tuple(headerText()).map(([words]) => ({
    sent: (id) => modern(`x/${words}`, {}, id),
    verdict: { status: 404, code: -32_601 },
  })),
  'a method that does not exist, as of 2025': text().map((words) => ({
    sent: (id) => legacy(`x/${words}`, {}, id),
    verdict: { status: 200, code: -32_601 },
  })),
  'no JSON': fc
    .oneof(
      fc.constantFrom(
        '',
        '{',
        '[',
        '"',
        'undefined',
        '{"a":1}}',
        "{'a':1}",
        '\ufeff\ufeff{}',
        'NaN',
        '\0',
      ),
      fc
        .tuple(
          fc.constantFrom(modern('tools/list'), legacy('tools/list')),
          fc.integer({ min: 1, max: 40 }),
        )
        .map(([{ body = '' }, cut]) => body.slice(0, -cut)),
    )
    .map((body) => ({
      sent: () => ({ ...legacy(''), body }),
      verdict: { status: 400, code: -32_700 },
    })),
  'JSON that is no message': fc
    .oneof(
      fc.constantFrom<unknown>(null, 0, 1, true, 'tools/list', {}, [null], [[]], [{}], [1, 2]),
      fc.constant([]),
      fc.jsonValue({ maxDepth: 3 }),
    )
    .map((value) => written(JSON.stringify(value), invalid)),
  'JSON that is deep': fc
    .tuple(fc.constantFrom('[', '{"a":', '{"jsonrpc":'), fc.integer({ min: 100, max: 75_000 }))
    .map(([open, depth]) => {
      const close = open === '[' ? ']' : '}';
      return written(`${open.repeat(depth)}1${close.repeat(depth)}`, invalid);
    }),
  'a message with a part of another kind': fc
    .constantFrom<readonly [string, unknown]>(
      ['jsonrpc', '1.0'],
      ['jsonrpc', 2],
      ['jsonrpc', undefined],
      ['id', null],
      ['id', {}],
      ['id', []],
      ['id', true],
      ['id', 1.5],
      ['method', undefined],
      ['method', 5],
      ['method', null],
      ['method', ['tools/list']],
      ['params', []],
      ['params', 'x'],
      ['params', 1],
    )
    .map(([part, value]) => ({
      sent: (id) => ({
        ...legacy(''),
        body: JSON.stringify({ jsonrpc: '2.0', id, method: 'tools/list', [part]: value }),
      }),
      verdict: invalid,
    })),
  'several messages of 2026 at once': fc.integer({ min: 1, max: 5 }).map((count) => ({
    sent: (id) => {
      const { body, ...rest } = modern('tools/list', {}, id);
      return { ...rest, body: `[${Array.from({ length: count }, () => body).join(',')}]` };
    },
    verdict: invalid,
  })),
  'more messages at once than anybody has': fc.integer({ min: 21, max: 1_000 }).map((count) => ({
    sent: (id) => {
      const { body, ...rest } = legacy('ping', {}, id);
      return { ...rest, body: `[${Array.from({ length: count }, () => body).join(',')}]` };
    },
    verdict: invalid,
  })),
  'a message that wants no answer': fc
    .oneof(fc.constantFrom('notifications/initialized', 'notifications/cancelled'), text())
    .map((method) => written(JSON.stringify({ jsonrpc: '2.0', method }), taken)),
  'an answer that nobody waits for': fc
    .constantFrom({ result: {} }, { error: { code: 1, message: 'x' } })
    .map((answer) => written(JSON.stringify({ jsonrpc: '2.0', id: 1, ...answer }), taken)),
  'a client that does not say well what it is': fc
    .constantFrom<readonly [string, unknown]>(
      ['protocolVersion', 5],
      ['protocolVersion', undefined],
      ['clientInfo', 5],
      ['clientInfo', {}],
      ['clientCapabilities', null],
      ['clientCapabilities', []],
      ['clientCapabilities', undefined],
    )
    .map(([part, wrong]) => ({
      sent: (id) => modern('tools/list', {}, id, { [`io.modelcontextprotocol/${part}`]: wrong }),
      verdict: { status: 400, code: -32_602 },
    })),
};

function written(body: string, verdict: Verdict): Attack {
  return { sent: () => ({ ...legacy(''), body }), verdict };
}

import type { ExampleCall, Given } from './call/call.ts';
import { javascript } from './literals/javascript.ts';
import { Expression, width } from './literals/layout.ts';
import { assigned, countOf, shown } from './result.ts';
import { twilioChain } from './twilio-chain.ts';
import { isLacking, isMoment, twilioName } from './twilio-fields.ts';

/** By Twilio's own helper; `undefined` where it has no such call or field. */
export function twilioNode(call: ExampleCall): string | undefined {
  const { id, query, headers, body, answer } = call;
  if (body !== undefined && body.kind !== 'form') return undefined;
  const chain = twilioChain(call);
  const method = methods[/^[A-Z][a-z]+/.exec(id)?.[0] ?? ''];
  const fields = [...query, ...headers, ...(body?.fields ?? [])];
  if (chain === undefined || method === undefined) return undefined;
  // It has no way to send a null, which clears a field.
  if (fields.some(({ name, value }) => value === null || isLacking(id, name))) return undefined;
  const given = argument(call, fields);
  return [
    `import twilio from 'twilio';`,
    '',
    'const { TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN } = process.env;',
    'const client = twilio(TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN);',
    '',
    statement(`${assigned(answer)}await client.conversations.v1`, chain, method, given),
    shown(answer, call),
  ].join('\n');
}

const methods: Readonly<Record<string, string>> = {
  List: 'list',
  Create: 'create',
  Fetch: 'fetch',
  Update: 'update',
  Delete: 'remove',
};

/** Of a list the limit is said, of which the helper makes the size of a page. */
function argument(call: ExampleCall, fields: readonly Given[]): object {
  const isList = call.answer.kind === 'list';
  const named = fields.flatMap(({ name, value }) => {
    if (isList && name === 'PageSize') return [];
    const isDate = typeof value === 'string' && isMoment(call.template, name);
    const given = isDate ? new Expression(`new Date(${javascript(value)})`) : value;
    return [[twilioName(name), given] as const];
  });
  return { ...Object.fromEntries(named), ...(isList && { limit: countOf(call) }) };
}

/** On one line if it fits there, else a step a line. */
function statement(start: string, chain: readonly string[], method: string, given: object): string {
  const isEmpty = Object.keys(given).length === 0;
  const before = `${start}.${chain.join('.')}.${method}(`;
  // Only the last line of what is given may go beyond the line of the call.
  const flat = isEmpty ? '' : javascript(given, { indent: 0, taken: before.length + 2 });
  if (before.length + (flat.split('\n')[0]?.length ?? 0) + 2 <= width) return `${before}${flat});`;
  const last = `  .${method}(`;
  const deep = isEmpty ? '' : javascript(given, { indent: 2, taken: last.length + 2 });
  return [start, ...chain.map((step) => `  .${step}`), `${last}${deep});`]
    .join('\n')
    .replaceAll(properties, '$1.');
}

/** What is no call of its own stands on the line of the next step. */
const properties = /^( {2}\.\w+)\n {2}\./gm;

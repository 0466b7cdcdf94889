import type { ExampleCall, Given } from './call/call.ts';
import { javascript } from './literals/javascript.ts';
import { assigned, countOf, shown } from './result.ts';

/** By name: one flat object. Its bodies are forms. */
export function client(call: ExampleCall): string | undefined {
  const { id, path, query, headers, body, answer } = call;
  if (body !== undefined && body.kind !== 'form') return undefined;
  const fields = body?.fields ?? [];
  const input = Object.fromEntries([...path, ...query, ...headers, ...fields].map(named));
  const start = `${assigned(answer)}await client.${id.charAt(0).toLowerCase()}${id.slice(1)}(`;
  const end = answer.kind === 'list' ? `).first(${countOf(call)});` : ');';
  const taken = start.length + end.length;
  const given = Object.keys(input).length === 0 ? '' : javascript(input, { indent: 0, taken });
  return [
    `import { createClient, fromEnv } from 'conversations-client';`,
    '',
    'const client = createClient(fromEnv());',
    `${start}${given}${end}`,
    shown(answer, call),
  ].join('\n');
}

function named({ name, value }: Given): readonly [string, unknown] {
  return [name, value];
}

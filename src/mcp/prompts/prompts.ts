import { completable, type McpServer } from '@modelcontextprotocol/server';
import * as z from 'zod';
import type { ResourceKind } from '../docs/resource-entries.ts';
import { guarded, type Inside } from '../guarded.ts';
import { completed } from '../resources/complete.ts';
import { explainErrorText, type GivenError } from './explain-error.ts';
import { languagesOf, writeRequestText, type WantedRequest } from './write-request.ts';

/** What people start by name: each asks for one thing, and brings what is known of it. */
export function registerPrompts(server: McpServer, inside: Inside): void {
  const { forRequest, forError } = argumentsOf(inside);
  server.registerPrompt(
    'write_request',
    {
      title: 'Write a request',
      description: 'Asks for a working call of one operation, and brings all that it takes.',
      argsSchema: forRequest,
    },
    guarded(inside, (docs, wanted: WantedRequest) => asked(writeRequestText(wanted, docs))),
  );
  server.registerPrompt(
    'explain_error',
    {
      title: 'Explain an error',
      description: 'Asks why a call failed and what to change, and brings what is known of it.',
      argsSchema: forError,
    },
    guarded(inside, (docs, given: GivenError) => asked(explainErrorText(given, docs))),
  );
}

/** Over HTTP each request has a server of its own, and schemas take longer to make than the rest of it. */
const made = new WeakMap<Inside, Arguments>();

function argumentsOf(inside: Inside): Arguments {
  const found = made.get(inside) ?? newArguments(inside);
  made.set(inside, found);
  return found;
}

type Arguments = ReturnType<typeof newArguments>;

function newArguments(inside: Inside) {
  const operation = idsOf('operation', inside);
  const fault = idsOf('fault', inside);
  const language = guarded(inside, (docs, typed: string | undefined) => {
    const start = (typed ?? '').trim().toLowerCase();
    return languagesOf(docs).filter((name) => name.toLowerCase().startsWith(start));
  });
  return {
    forRequest: z.object({
      operation: completable(text(500).describe('operationId'), operation),
      goal: text(2000).optional().describe('what the call is to achieve'),
      language: completable(text(60).describe('curl, fetch, Python …'), language).optional(),
    }),
    forError: z.object({
      error: completable(text(10_000).describe('code, HTTP status or pasted fault'), fault),
      operation: completable(text(500).describe('operationId of the call'), operation).optional(),
    }),
  };
}

function idsOf(
  kind: ResourceKind,
  inside: Inside,
): (typed: string | undefined) => Promise<string[]> {
  return guarded(inside, (docs, typed) => completed(typed ?? '', [kind], docs));
}

function text(longest: number): z.ZodString {
  return z.string().trim().min(1).max(longest);
}

function asked(words: string) {
  return { messages: [{ role: 'user' as const, content: { type: 'text' as const, text: words } }] };
}

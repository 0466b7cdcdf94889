import * as z from 'zod';
import { parameters } from '../example/parameters.ts';
import { tool, type Tool } from '../tools/tool.ts';
import { answerText } from './answer-text.ts';
import { checkedCall } from './checked-call.ts';
import { requestOf } from './request-of.ts';
import { answered, type Send } from './send.ts';
import { wayIn, type SecretNamed } from './way-in.ts';

export interface CallOptions {
  readonly send: Send;
  /** Scheme, host and base path; with no credentials in it. */
  readonly baseUrl: string;
  /** What an environment variable holds. Never shown to anybody. */
  readonly secretNamed: SecretNamed;
  /** Else only what reads is called. */
  readonly allowWrites: boolean;
  /** What to do when nothing answers there, a sentence. */
  readonly advice: string;
}

/** The tools that call the API itself, which no server has unless it is told so. */
export function callTools(options: CallOptions): readonly Tool[] {
  const { baseUrl, allowWrites } = options;
  const what = allowWrites ? 'It changes and deletes, too.' : 'Only what reads (GET).';
  return [
    tool({
      name: 'call_operation',
      title: 'Call an operation',
      description: `Calls an operation at ${baseUrl} and shows what it answers. ${what}`,
      input: z.strictObject({
        operation: z.string().trim().min(1).max(500),
        parameters,
      }),
      annotations: {
        readOnlyHint: !allowWrites,
        destructiveHint: allowWrites,
        idempotentHint: !allowWrites,
        openWorldHint: true,
      },
      answer: async ({ operation: name, parameters: given }, docs) => {
        const { page, operation, call } = checkedCall(name, given, allowWrites, docs);
        const way = wayIn(operation, docs.description, options.secretNamed);
        const request = requestOf({ ...call, server: baseUrl.replace(/\/+$/, '') }, way);
        const response = await answered(request, options);
        return answerText(response, { page, docs, secrets: way.secrets });
      },
    }),
  ];
}

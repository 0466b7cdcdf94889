import { fileURLToPath } from 'node:url';
import type { Limits } from './case.ts';
import type { ScriptedServer } from './server.ts';

const suite = fileURLToPath(new URL('suite.ts', import.meta.url));

/** How the results come back: printed, as the answer of a worker, or as what a page's module exports. */
const endings = {
  command: 'console.log(JSON.stringify(await run()));',
  transport: 'console.log(JSON.stringify(await run(createTransport())));',
  worker: 'export default { fetch: () => run().then((results) => Response.json(results)) };',
  page: 'export const answer = run().then((results) => JSON.stringify(results));',
} as const;

export type ProgramKind = keyof typeof endings;

/** A program that runs the suite against this server, on the package as a user imports it. */
export function suiteProgram(
  kind: ProgramKind,
  { url, closed }: Pick<ScriptedServer, 'url' | 'closed'>,
): string {
  const isCommand = kind === 'command' || kind === 'transport';
  const limits: Limits = { hidesRedirects: kind === 'page', hasNoEnvironment: !isCommand };
  const setting = JSON.stringify({ server: url, closed, limits });
  const transport = `import { createTransport } from 'conversations-client/node';`;
  return `
import * as library from 'conversations-client';
import * as webhooks from 'conversations-client/webhooks';
import { createEmulator, defaultAccount } from 'conversations-client/emulator';
import document from 'conversations-client/openapi.json' with { type: 'json' };
${kind === 'transport' ? transport : ''}
import { runSuite } from ${JSON.stringify(suite)};

const { accountSid, authToken } = defaultAccount;
const emulated = { createEmulator, document, credentials: { accountSid, authToken } };
const run = (fetch) => runSuite({ library, webhooks, emulated, ...${setting}, fetch });
${endings[kind]}
`;
}

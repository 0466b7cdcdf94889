import type { Case, Limits, Options, Tools } from './case.ts';
import { abort } from './cases/abort.ts';
import { answers } from './cases/answers.ts';
import { emulator } from './cases/emulator.ts';
import { environment } from './cases/environment.ts';
import { limits } from './cases/limits.ts';
import { network } from './cases/network.ts';
import { observers } from './cases/observers.ts';
import { pages } from './cases/pages.ts';
import { retries } from './cases/retries.ts';
import { tokens } from './cases/tokens.ts';
import { webhooks } from './cases/webhooks.ts';
import { wire } from './cases/wire.ts';

/** All that is checked in every runtime. Runs there, so it has nothing but the web's own functions. */
export const cases: readonly Case[] = [
  ...wire,
  ...answers,
  ...pages,
  ...retries,
  ...limits,
  ...abort,
  ...network,
  ...observers,
  ...tokens,
  ...webhooks,
  ...emulator,
  ...environment,
];

export interface Setting {
  readonly library: Tools['library'];
  readonly webhooks: Tools['webhooks'];
  readonly emulated: Tools['emulated'];
  /** The scripted server. */
  readonly server: string;
  /** An address where nobody listens. */
  readonly closed: string;
  readonly limits: Limits;
  /** Given to every client, where the runtime's own is not what is to be tested. */
  readonly fetch?: Options['fetch'];
}

export interface CaseResult {
  readonly name: string;
  readonly ok: boolean;
  /** Why not; empty if it is. */
  readonly message: string;
}

/** Runs the cases a few at a time: a browser opens six connections to a server, and no more. */
export async function runSuite(
  setting: Setting,
  chosen: readonly Case[] = cases,
  // No case needs more than about two seconds; a machine may be busy.
  patience = 30_000,
): Promise<readonly CaseResult[]> {
  const results: CaseResult[] = [];
  const waiting = chosen.entries();
  const worker = async (): Promise<void> => {
    for (const [at, each] of waiting) {
      results[at] = await runCase(each, toolsFor(setting, at), patience);
    }
  };
  await Promise.all([worker(), worker(), worker(), worker()]);
  return results;
}

async function runCase({ name, run }: Case, tools: Tools, patience: number): Promise<CaseResult> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`It takes more than ${patience} ms.`)), patience);
  });
  try {
    await Promise.race([run(tools), late]);
    return { name, ok: true, message: '' };
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { name, ok: false, message };
  } finally {
    clearTimeout(timer);
  }
}

export const credentials = {
  accountSid: 'AC0c4b7e19a2d84f6f93b5d81e6a70c2f4',
  authToken: 'token-of-a-test',
} as const;

function toolsFor({ server, library, fetch, ...setting }: Setting, id: number): Tools {
  const address = (script: string): string => `${server}/${script}/${id}`;
  return {
    ...setting,
    library,
    credentials,
    address,
    client: (script, options, who = credentials) =>
      library.createClient({ baseUrl: address(script), fetch, ...options, ...who }),
    seen: async () => (await globalThis.fetch(address('seen'))).json(),
    revoke: async () => void (await globalThis.fetch(address('revoke'), { method: 'POST' })),
  };
}

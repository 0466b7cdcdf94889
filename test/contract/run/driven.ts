import type { OpenApiDocument } from '../../../src/description/description.ts';
import type { RunOptions, RunOutcome } from '../../../src/contract/run/options.ts';
import { runContract } from '../../../src/contract/run/run.ts';
import { createEmulator } from '../../../src/emulator/emulator.ts';
import { readDescription } from '../../helpers/document.ts';
import { authorization, randomFrom } from '../../helpers/emulator.ts';

export type Fetch = (request: Request) => Promise<Response>;

export const baseUrl = 'http://target.test';

/** What a client of the emulator's account sends, and what a curl line says instead. */
export const credentials = {
  headers: (): Readonly<Record<string, string>> => ({ authorization }),
  curl: '-u "$TWILIO_ACCOUNT_SID:$TWILIO_AUTH_TOKEN"',
};

export const { document } = readDescription();

/** An emulator that answers the same in every run, and calls nobody. */
export function soundServer(): ReturnType<typeof createEmulator> {
  return createEmulator({
    document,
    clock: () => Date.UTC(2026, 2, 1, 12),
    random: randomFrom(1),
    webhooks: { fetch: async () => new Response() },
  });
}

/** A run that came to a verdict. */
export async function driven(
  fetch: Fetch,
  options: RunOptions = {},
  described: OpenApiDocument = document,
): Promise<RunOutcome> {
  const result = await runContract({ fetch, baseUrl }, described, { credentials, ...options });
  if (result.unknown !== undefined) throw new Error(result.unknown);
  return result;
}

/** Id, operation and place of each finding. */
export function told({ findings }: RunOutcome): readonly string[] {
  return findings.map(({ id, operation, pointer }) => `${id} ${operation} ${pointer}`);
}

import type { RunOptions, RunTarget } from '../../contract/run/options.ts';
import type { OpenApiDocument } from '../../description/description.ts';
import { createEmulator, type Emulator } from '../../emulator/emulator.ts';
import { defaultAccount } from '../../emulator/options.ts';

/** The emulator as a target without a port; `undefined` if it does not know what to answer. */
export function embeddedEmulator(
  document: OpenApiDocument,
): { readonly target: RunTarget; readonly options: RunOptions } | undefined {
  const emulator = emulatorOf(document);
  if (emulator === undefined) return undefined;
  const { accountSid, authToken } = defaultAccount;
  const authorization = `Basic ${btoa(`${accountSid}:${authToken}`)}`;
  return {
    target: {
      baseUrl: 'http://emulator.test',
      fetch: async (request) => emulator.fetch(request),
    },
    options: {
      credentials: { headers: () => ({ authorization }), curl: `-u ${accountSid}:${authToken}` },
    },
  };
}

function emulatorOf(document: OpenApiDocument): Emulator | undefined {
  try {
    // Nothing shall leave this process.
    return createEmulator({ document, webhooks: { fetch: async () => new Response() } });
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

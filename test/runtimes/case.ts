import type { OpenApiDocument } from '../../src/description/description.ts';
import type { createEmulator } from '../../src/emulator/emulator.ts';
import type * as Library from '../../src/index.ts';
import type * as Webhooks from '../../src/webhooks/webhooks.ts';
import type { Seen } from './seen.ts';

/** One thing that the client does alike wherever it runs. */
export interface Case {
  /** A sentence. */
  readonly name: string;
  /** Rejects if it is not so. */
  readonly run: (tools: Tools) => Promise<void>;
}

/** What a case gets: the package under test, and a corner of the server that no other case sees. */
export interface Tools {
  readonly library: typeof Library;
  readonly webhooks: typeof Webhooks;
  readonly emulated: Emulated;
  /** The credentials of every client that a case does not give others. */
  readonly credentials: { readonly accountSid: string; readonly authToken: string };
  readonly limits: Limits;
  /** Where a server runs that behaves as this script says. */
  readonly address: (script: string) => string;
  /** Where nobody listens. */
  readonly closed: string;
  readonly client: (
    script: string,
    options?: Options,
    who?: Library.Credentials,
  ) => Library.ConversationsClient;
  /** What the server has seen of this case so far. */
  readonly seen: () => Promise<Seen>;
  /** Tells the server to take none of the tokens that it has given to this case so far. */
  readonly revoke: () => Promise<void>;
}

/** What makes an emulator, and who may call it. */
export interface Emulated {
  readonly createEmulator: typeof createEmulator;
  readonly document: OpenApiDocument;
  readonly credentials: { readonly accountSid: string; readonly authToken: string };
}

/** What a runtime cannot do, by the standard and not by a fault; cases say what holds there instead. */
export interface Limits {
  /** Status and address of a redirect are hidden from scripts in a browser (Fetch, 3.1, "opaque-redirect"). */
  readonly hidesRedirects: boolean;
  /** Browsers have no environment variables, and workers none but those they are handed. */
  readonly hasNoEnvironment: boolean;
}

export type Options = Omit<Library.ClientOptions, keyof Library.Credentials>;

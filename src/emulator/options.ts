import type { OpenApiDocument } from '../description/description.ts';
import type { Choices } from './choices.ts';
import type { Limits } from './limits.ts';

export interface EmulatorOptions {
  /** The bundled OpenAPI document, for example `conversations-client/openapi.json`. */
  readonly document: OpenApiDocument;
  /** Milliseconds since 1970; `Date.now` when left out. */
  readonly clock?: () => number;
  /** From 0 up to 1; `Math.random` when left out. The same numbers make the same SIDs. */
  readonly random?: () => number;
  /** Who may call; one account with a well-known token when left out. */
  readonly accounts?: readonly AccountOptions[];
  readonly limits?: Partial<Limits>;
  /** Where nobody knows what the real API does: see the table in the README. */
  readonly choices?: Partial<Choices>;
  readonly webhooks?: WebhookOptions;
}

export interface AccountOptions {
  /** `AC` and 32 hexadecimal digits. */
  readonly accountSid: `AC${string}`;
  readonly authToken: string;
  readonly apiKeys?: readonly { readonly apiKey: string; readonly apiSecret: string }[];
  /** Who may ask `/v2/token` for a bearer token. */
  readonly clients?: readonly { readonly clientId: string; readonly clientSecret: string }[];
}

export interface WebhookOptions {
  /** How webhooks are called; the global `fetch` when left out. */
  readonly fetch?: (request: Request) => Promise<Response>;
  /** Hosts beside loopback that webhooks may be sent to. */
  readonly allowedHosts?: readonly string[];
  /** Told in one line of each webhook that could not be delivered, without secrets. */
  readonly report?: (text: string) => void;
}

/** The account that is there when none is named. It opens nothing but an emulator. */
export const defaultAccount: AccountOptions = {
  accountSid: 'ACe0000000000000000000000000000000',
  authToken: 'emulator-auth-token',
  apiKeys: [{ apiKey: 'SKe0000000000000000000000000000000', apiSecret: 'emulator-api-secret' }],
  clients: [
    { clientId: 'OQe0000000000000000000000000000000', clientSecret: 'emulator-client-secret' },
  ],
};

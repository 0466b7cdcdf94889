import type { Logger } from '../log.ts';
import type { LogLevel } from '../log-levels.ts';
import { InputError } from '../errors/input-error.ts';
import type { Fetch } from '../send/fetch.ts';
import type { Middleware } from '../send/middleware.ts';
import type { Address } from './address.ts';
import type { Credentials } from './credentials.ts';
import { defaults, type NumberOptions } from './numbers.ts';

/** Who calls, where the API is, and how calls are sent. */
export type ClientOptions = Credentials & Address & NumberOptions & SendingOptions;

interface SendingOptions {
  /** Used instead of the global `fetch`, for proxies, faster transports and tests. */
  readonly fetch?: Fetch | undefined;
  /** Run around every attempt, the first one outermost; they do not see the credentials. */
  readonly middleware?: readonly Middleware[] | undefined;
  /** Told of every call, without credentials, texts and addresses: `console`, pino and the like. */
  readonly logger?: Logger | undefined;
  /** The least that is told: `info` unless given. */
  readonly logLevel?: LogLevel | undefined;
  /** The `User-Agent` header; the runtime's own unless given. Browsers keep theirs. */
  readonly userAgent?: string | undefined;
  /** Sent with every request; a call's own headers replace them. */
  readonly defaultHeaders?: Readonly<Record<string, string>> | undefined;
  /** Where `clientId` and `clientSecret` are exchanged for a token. */
  readonly tokenUrl?: string | undefined;
}

const text = '';

/** Every option, with something of its type at run time. */
const samples: Readonly<Record<string, unknown>> = {
  ...defaults,
  accountSid: text,
  authToken: text,
  apiKey: text,
  apiSecret: text,
  clientId: text,
  clientSecret: text,
  token: Object,
  edge: text,
  region: text,
  baseUrl: text,
  tokenUrl: text,
  fetch: Object,
  middleware: [],
  logger: {},
  logLevel: text,
  userAgent: text,
  defaultHeaders: {},
};

/** From JavaScript a misspelt option would be an option not given. */
export function checkOptions(given: ClientOptions): void {
  for (const [name, value] of Object.entries(given)) {
    if (!Object.hasOwn(samples, name)) throw new InputError(name, 'is no option.');
    const type = typeof samples[name];
    if (value === null || (value !== undefined && typeof value !== type)) {
      throw new InputError(name, `must be a ${type}.`);
    }
  }
}

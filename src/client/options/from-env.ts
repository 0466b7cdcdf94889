import { InputError } from '../errors/input-error.ts';
import { levels } from '../log-levels.ts';
import type { ClientOptions } from './client-options.ts';
import type { Credentials } from './credentials.ts';

/** Names and values, as `process.env` has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The options that the usual `TWILIO_*` variables stand for: `TWILIO_API_KEY` and
 * `TWILIO_API_SECRET`, else `TWILIO_ACCOUNT_SID` and `TWILIO_AUTH_TOKEN`, else `TWILIO_CLIENT_ID`
 * and `TWILIO_CLIENT_SECRET`; `TWILIO_EDGE`, `TWILIO_REGION`; and `TWILIO_LOG_LEVEL`, which logs to
 * the console. Throws an `InputError` where no pair is whole.
 *
 * Where there is no `process.env`, pass what there is, such as the `env` of a worker.
 *
 * @example
 * ```ts
 * import { createClient, fromEnv } from 'conversations-client';
 *
 * const client = createClient({ ...fromEnv(), maxRetries: 5 });
 * console.log(await client.fetchConfiguration());
 * ```
 */
export function fromEnv(env: Environment = processEnv()): ClientOptions {
  const logLevel = env['TWILIO_LOG_LEVEL']?.toLowerCase();
  const level = levels.find((name) => name === logLevel);
  if (logLevel && level === undefined) {
    throw new InputError('TWILIO_LOG_LEVEL', `must be one of ${levels.join(', ')}.`);
  }
  return {
    ...credentialsIn(env),
    edge: env['TWILIO_EDGE'] || undefined,
    region: env['TWILIO_REGION'] || undefined,
    ...(level && { logger: console, logLevel: level }),
  };
}

function credentialsIn(env: Environment): Credentials {
  const {
    TWILIO_API_KEY: apiKey,
    TWILIO_API_SECRET: apiSecret,
    TWILIO_ACCOUNT_SID: accountSid,
    TWILIO_AUTH_TOKEN: authToken,
    TWILIO_CLIENT_ID: clientId,
    TWILIO_CLIENT_SECRET: clientSecret,
  } = env;
  if (apiKey && apiSecret) return { apiKey, apiSecret };
  if (accountSid && authToken) return { accountSid, authToken };
  if (clientId && clientSecret) return { clientId, clientSecret };
  const found = names.filter((name) => env[name]);
  throw new InputError(
    'credentials',
    `must be a pair of ${names.join(', ')}; set: ${found.join(', ') || 'none'}.`,
  );
}

const names = [
  'TWILIO_API_KEY',
  'TWILIO_API_SECRET',
  'TWILIO_ACCOUNT_SID',
  'TWILIO_AUTH_TOKEN',
  'TWILIO_CLIENT_ID',
  'TWILIO_CLIENT_SECRET',
] as const;

/** Not there in browsers and in some workers. */
function processEnv(): Environment {
  const { process }: { process?: { env?: Environment } } = Object(globalThis);
  return process?.env ?? {};
}

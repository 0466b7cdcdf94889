import { isLoopback } from '../../emulator/control/loopback.ts';
import { defaultAccount } from '../../emulator/options.ts';
import { callTools } from '../../mcp/calls/calls.ts';
import type { Send } from '../../mcp/calls/send.ts';
import type { McpOptions } from '../../mcp/mcp.ts';
import { UsageError } from '../usage-error.ts';
import { emulatorUrl } from './emulator-url.ts';
import type { McpCommandOptions } from './options.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The tools that call the API, if they are allowed; throws a UsageError that names the option at fault. */
export function callsFor(
  {
    allowCalls = false,
    allowWrites = false,
    baseUrl,
  }: Pick<McpCommandOptions, 'allowCalls' | 'allowWrites' | 'baseUrl'>,
  env: Environment,
  send: Send = (request) => fetch(request),
): Pick<McpOptions, 'more'> {
  if (!allowCalls) {
    if (allowWrites) throw new UsageError('--allow-writes is nothing without --allow-calls.');
    return {};
  }
  const url = addressIn(baseUrl ?? emulatorUrl);
  const isLocal = isLoopback(url.hostname);
  const known = baseUrl === undefined || (!hasCredentials(env) && isLocal) ? ofEmulator : env;
  return {
    more: callTools({
      send,
      baseUrl: url.href.replace(/\/+$/, ''),
      secretNamed: (name) => known[name],
      allowWrites,
      advice: isLocal
        ? `Start it, for example with: npx conversations-client emulate --port ${url.port || 80}`
        : '',
    }),
  };
}

/** As our client has it: credentials do not go in the clear. */
function addressIn(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isSafe =
    url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname));
  if (url !== undefined && isSafe && url.username === '' && url.search === '' && url.hash === '') {
    return url;
  }
  throw new UsageError(
    '--base-url has to be an https address, or http on this machine, without credentials and query.',
  );
}

function hasCredentials(env: Environment): boolean {
  return pairs.some((names) => names.every((name) => env[name]));
}

/** The account that opens nothing but an emulator: real credentials are not sent to a port unasked. */
const ofEmulator: Environment = {
  TWILIO_ACCOUNT_SID: defaultAccount.accountSid,
  TWILIO_AUTH_TOKEN: defaultAccount.authToken,
};

const pairs = [
  ['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN'],
  ['TWILIO_API_KEY', 'TWILIO_API_SECRET'],
] as const;

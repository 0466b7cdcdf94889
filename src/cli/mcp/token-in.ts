import { UsageError } from '../usage-error.ts';

const name = 'CONVERSATIONS_MCP_TOKEN';

/** Characters; what is shorter can be guessed. */
const shortest = 16;

/**
 * What HTTP requests have to bring; `undefined` for none. Throws a UsageError where there has to be
 * one: who may call the API through this server is not anybody who reaches the port.
 */
export function tokenIn(
  env: Readonly<Record<string, string | undefined>>,
  allowCalls: boolean,
): string | undefined {
  const token = env[name];
  if (!token && !allowCalls) return undefined;
  if (token !== undefined && token.length >= shortest) return token;
  throw new UsageError(
    `${allowCalls ? '--http with --allow-calls needs' : '--http takes'} a token of at least ` +
      `${shortest} characters in ${name}, which every request then has to bring.`,
  );
}

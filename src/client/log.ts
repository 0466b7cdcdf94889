import type { Outgoing } from './core.ts';
import type { Attempt } from './errors/client-error.ts';
import { refused } from './errors/refused.ts';
import { levels, type LogLevel } from './log-levels.ts';
import type { CallRequest } from './send/call-request.ts';

/** `console`, pino, and whatever else takes fields first and a message second. */
export type Logger = Readonly<
  Record<Exclude<LogLevel, 'off'>, (fields: object, message: string) => void>
>;

/** Begins to tell of a call. */
export type Log = (call: CallRequest, request: Outgoing, id: string) => CallLog;

/** Told after each attempt; `wait` is the time until the next one, if there is to be one. */
export type CallLog = (
  attempts: readonly Attempt[],
  response: Response | undefined,
  wait: number | undefined,
) => void;

/** Request headers whose values say nothing about anybody. */
const harmless = /^(?:accept|content-type|user-agent|x-twilio-webhook-enabled)$/i;

/**
 * Says which operation was called, with which fields, how often and how long, and what became of
 * it; never what the fields hold, since message texts and addresses are personal.
 */
export function createLog(logger: Logger, level: LogLevel = 'info'): Log {
  const tell = (at: Exclude<LogLevel, 'off'>, message: string, fields: object): void => {
    if (levels.indexOf(at) < levels.indexOf(level)) return;
    try {
      logger[at](fields, message);
    } catch {
      // What is done is done: a logger that fails must not make it look undone.
    }
  };
  return ({ operation, method, query = {}, form = {} }, { headers }, id) => {
    checkLogger(logger, level);
    const began = Date.now();
    let since = began;
    tell('debug', `${operation} begins`, {
      id,
      method,
      headers: redacted(headers, harmless),
      query: redacted(query),
      form: redacted(form),
    });
    return (attempts, response, wait) => {
      const now = Date.now();
      const { status, error } = attempts.at(-1) ?? {};
      const requestId = response?.headers.get('Twilio-Request-Id') ?? undefined;
      const outcome = { id, status, error, requestId };
      const became = `${operation} ${status ?? error}`;
      tell('debug', `${became}, attempt ${attempts.length}`, {
        ...outcome,
        milliseconds: Math.round(now - since),
      });
      if (wait === undefined) {
        tell(levelOf(status), became, {
          ...outcome,
          milliseconds: now - began,
          attempts: attempts.length,
        });
      } else {
        tell('warn', `${became}, again in ${Math.round(wait)} ms`, {
          ...outcome,
          wait: Math.round(wait),
        });
        since = now + wait;
      }
    };
  };
}

/** At the first call, which is when this file is there. */
function checkLogger(logger: Logger, level: LogLevel): void {
  if (!levels.includes(level)) throw refused('logLevel', `must be one of ${levels.join(', ')}`);
  if (levels.some((name) => name !== 'off' && typeof logger[name] !== 'function')) {
    throw refused('logger', 'must have the functions debug, info, warn and error');
  }
}

function levelOf(status = 500): 'info' | 'warn' | 'error' {
  if (status >= 500) return 'error';
  return status >= 400 ? 'warn' : 'info';
}

function redacted(fields: object, shown?: RegExp): object {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, shown?.test(name) ? value : '[redacted]']),
  );
}

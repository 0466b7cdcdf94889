import type { Fault } from '../../generated/api.ts';

/** The fault an answer carries; one is made where it carries none, so that every failure has an error. */
export function faultOf(given: unknown, { status, headers }: Response, call: string): Fault {
  if (isFault(given)) return given;
  return { status, message: `${call} answered ${status} ${found(given, status, headers)}.` };
}

function isFault(given: unknown): given is Fault {
  if (typeof given !== 'object' || given === null) return false;
  const { code, message, more_info, status }: Record<string, unknown> = { ...given };
  return (
    typeof message === 'string' &&
    typeof status === 'number' &&
    (code === undefined || typeof code === 'number') &&
    (more_info === undefined || typeof more_info === 'string')
  );
}

/** Says what came, without its content: a page that echoes the request would show its credentials. */
function found(given: unknown, status: number, headers: Headers): string {
  if (status === 0 || (status >= 300 && status < 400))
    return 'with a redirect, which is not followed';
  if (given === undefined || given === '') return 'with an empty body';
  if (typeof given === 'object') return 'with JSON that is not a fault';
  const type = headers.get('content-type')?.split(';', 1)[0]?.trim();
  return type === undefined || /\bjson$/i.test(type)
    ? 'with a body that is not JSON'
    : `with ${type} where JSON was expected`;
}

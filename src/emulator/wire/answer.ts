import type { FaultError } from '../faults.ts';
import type { Outgoing } from './exchange.ts';

/** An answer of success, with what browsers want to see. */
export function answered(status: number, body: object | undefined, requestId: string): Outgoing {
  if (body === undefined) return { status, headers: headersOf(requestId), body: '' };
  const headers = headersOf(requestId);
  headers['content-type'] = 'application/json';
  return { status, headers, body: JSON.stringify(body) };
}

/** Written out, since every answer makes one: copying a shared one costs more. */
function headersOf(requestId: string): Record<string, string> {
  return {
    'access-control-allow-origin': '*',
    'access-control-allow-methods': 'GET, POST, DELETE, OPTIONS',
    'access-control-allow-headers': 'Accept, Authorization, Content-Type, X-Twilio-Webhook-Enabled',
    'access-control-allow-credentials': 'true',
    'access-control-expose-headers': 'Twilio-Request-Id',
    'twilio-request-id': requestId,
  };
}

/** A Fault of the spec; a page of another origin may read it, unless that page is what is refused. */
export function refused(error: FaultError, requestId: string): Outgoing {
  const { code, fault, message, status, headers } = error;
  const isForOthers = fault !== 'originRefused' && fault !== 'hostRefused';
  const shared = isForOthers ? headersOf(requestId) : { 'twilio-request-id': requestId };
  const more_info = `https://www.twilio.com/docs/errors/${code}`;
  return {
    status,
    headers: { ...shared, 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ code, message, more_info, status }),
  };
}

/** What a browser asks before it sends credentials to another origin (Fetch Standard, 4.8). */
export function preflight(requestId: string): Outgoing {
  return answered(204, undefined, requestId);
}

import type { FaultError } from '../faults.ts';
import type { Outgoing } from './exchange.ts';

/** What every good answer carries for browsers. */
const corsHeaders = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, POST, DELETE, OPTIONS',
  'access-control-allow-headers': 'Accept, Authorization, Content-Type, X-Twilio-Webhook-Enabled',
  'access-control-allow-credentials': 'true',
  'access-control-expose-headers': 'Twilio-Request-Id',
} as const;

export function answered(status: number, body: object | undefined, requestId: string): Outgoing {
  const id = { 'twilio-request-id': requestId };
  if (body === undefined) return { status, headers: { ...corsHeaders, ...id }, body: '' };
  return {
    status,
    headers: { ...corsHeaders, 'content-type': 'application/json', ...id },
    body: JSON.stringify(body),
  };
}

/** A Fault of the spec. */
export function refused(error: FaultError, requestId: string): Outgoing {
  const { code, message, status, headers } = error;
  const more_info = `https://www.twilio.com/docs/errors/${code}`;
  return {
    status,
    headers: { 'twilio-request-id': requestId, 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ code, message, more_info, status }),
  };
}

/** What a browser asks before it sends credentials to another origin (Fetch Standard, 4.8). */
export function preflight(requestId: string): Outgoing {
  return answered(204, undefined, requestId);
}

/** Why a request is no event to act upon. */
export type RefusalReason = keyof typeof refusals;

/** What to answer instead: `new Response(refusal.message, refusal)`. */
export interface Refusal {
  readonly reason: RefusalReason;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** One sentence without anything from the request but the name of an event or field. */
  readonly message: string;
}

const refusals = {
  method: { status: 405, message: 'A webhook is called by GET or POST.' },
  'content-type': { status: 415, message: 'A webhook has a form or JSON as its body.' },
  'too-large': { status: 413, message: 'The body is larger than any event.' },
  unreadable: { status: 400, message: 'The body ended before it was complete.' },
  signature: { status: 403, message: 'X-Twilio-Signature is missing or wrong for this request.' },
  'unknown-event': { status: 400, message: 'The event is not known here.' },
  'malformed-event': { status: 400, message: 'The fields are not those of an event.' },
} as const;

export function refusalFor(
  reason: RefusalReason,
  message: string = refusals[reason].message,
): Refusal {
  // RFC 9110, section 15.5.6: with 405 go the methods that are allowed.
  const headers: Readonly<Record<string, string>> =
    reason === 'method' ? { allow: 'GET, POST' } : {};
  return { reason, status: refusals[reason].status, headers, message };
}

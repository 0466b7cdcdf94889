import type { Fault } from '../../../generated/calls.ts';
import type { Incoming } from '../send/exchange.ts';

/** What a call that was answered without success gives: the API's own fault, or one made of the answer. */
export type Failure = Fault | UnreadableAnswer;

/** An answer that carries no fault: a proxy's page, half of a JSON text, a redirect, nothing. */
export interface UnreadableAnswer {
  readonly status: number;
  readonly message: string;
  readonly code?: undefined;
  readonly more_info?: undefined;
  /** What came, its first 2,000 characters. */
  readonly body: string;
}

/** The fault an answer carries; one is made where it carries none, so that every failure has an error. */
export function failureOf({ content, response }: Incoming): Failure {
  if (isFault(content)) return content;
  const { status, headers } = response;
  const body = typeof content === 'string' ? content : (JSON.stringify(content) ?? '');
  // Status 0 is what browsers make of a redirect.
  const found =
    status % 300 < 100
      ? 'a redirect, which is not followed'
      : body && `${headers.get('content-type') ?? 'text'}, which is no fault`;
  return {
    status,
    message: `The server answered ${status} with ${found || 'an empty body'}.`,
    body: body.slice(0, 2000),
  };
}

function isFault(content: unknown): content is Fault {
  const { message, status }: Partial<Fault> = Object(content);
  return typeof message === 'string' && typeof status === 'number';
}

/** What is wrong with the fields of a request. */
export type EventFault = 'unknown-event' | 'malformed-event';

/** A request is no event that this version of the spec knows, or not one as the spec has it. */
export class EventError extends Error {
  override readonly name = 'EventError';
  readonly fault: EventFault;
  /** The field at fault, such as `EventType`; undefined for a body as a whole. */
  readonly field: string | undefined;

  constructor(fault: EventFault, field: string | undefined, message: string) {
    super(message);
    this.fault = fault;
    this.field = field;
  }
}

/**
 * Tells whether `parseEvent` could not make an event of what it was given.
 *
 * @example
 * ```ts
 * import { isEventError, parseEvent } from 'conversations-client/webhooks';
 *
 * try {
 *   parseEvent({ EventType: 'onMessageSent' });
 * } catch (error) {
 *   if (!isEventError(error)) throw error;
 *   console.log(error.fault); // "unknown-event"
 * }
 * ```
 */
export function isEventError(error: unknown): error is EventError {
  return error instanceof Error && error.name === 'EventError' && 'fault' in error;
}

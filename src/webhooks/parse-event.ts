import { EventError } from './event-error.ts';
import { isEventName, kindOf, type ConversationEvent } from './events.ts';
import { valuesByName, type Fields } from './fields.ts';

/**
 * Makes the typed event of the fields of a webhook, from the form body or, for `GET`, the query.
 *
 * Fields that the spec has as numbers or booleans become such, or are left out when they are empty;
 * all others stay text, those it does not know included. Of a field given twice the last counts,
 * because Twilio puts its own after those of your address. That nothing documented is missing is
 * not checked. Throws an `EventError` for an event that the spec does not know, and for a number or
 * boolean that is none. Verify the signature first.
 *
 * @see https://www.twilio.com/docs/conversations/conversations-webhooks
 *
 * @example
 * ```ts
 * import { parseEvent } from 'conversations-client/webhooks';
 *
 * const event = parseEvent(new URLSearchParams('EventType=onMessageAdded&Author=alice&Index=5'));
 * if (event.EventType === 'onMessageAdded') console.log(event.Author, event.Index + 1); // alice 6
 * ```
 */
export function parseEvent(fields: Fields): ConversationEvent {
  const texts = [...valuesByName(fields)].map(
    ([name, values]) => [name, values.at(-1) ?? ''] as const,
  );
  const event = Object.fromEntries(
    texts.flatMap(([name, text]) => {
      const value = valueOf(name, text);
      return value === undefined ? [] : [[name, value]];
    }),
  );
  if (isKnown(event)) return event;
  throw unknown(event['EventType']);
}

function valueOf(name: string, text: string): string | number | boolean | undefined {
  const kind = kindOf(name);
  if (kind === 'string') return text;
  if (text === '') return undefined;
  if (kind === 'number' && /^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  if (kind === 'boolean' && /^(true|false)$/.test(text)) return text === 'true';
  throw new EventError('malformed-event', name, `${name} is not a ${kind}.`);
}

function isKnown(event: Readonly<Record<string, unknown>>): event is ConversationEvent {
  const name = event['EventType'];
  return typeof name === 'string' && isEventName(name);
}

function unknown(name: unknown): EventError {
  if (typeof name !== 'string' || name === '') {
    return new EventError('malformed-event', 'EventType', 'There is no EventType.');
  }
  // The name came over the wire, so no more of it than a name can be.
  const shown = JSON.stringify(name.slice(0, 64));
  return new EventError('unknown-event', 'EventType', `${shown} is no event that is known here.`);
}

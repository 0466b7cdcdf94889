import type { webhooks } from '../../generated/api.ts';
import type { ConversationEvents, EventName } from './events.ts';

/** What the answer to each event may change, by its name; `never` where it changes nothing. */
type Answers = {
  [Name in EventName]: webhooks[Name]['post']['responses'][200] extends {
    content: { 'application/json': infer Answer };
  }
    ? Answer
    : never;
};

/** The events whose answer can change what happens next. */
export type AnswerableEvent = {
  [Name in EventName]: [Answers[Name]] extends [never] ? never : ConversationEvents[Name];
}[EventName];

/** What the answer to this event may change. */
export type EventAnswer<Event extends AnswerableEvent> = Answers[Event['EventType']];

/**
 * Makes the response that lets an event go ahead with changes, within 5 seconds of its arrival.
 *
 * Any response from 200 to 299 without content lets it go ahead unchanged; any 4xx or 5xx stops it.
 *
 * @see https://www.twilio.com/docs/conversations/conversations-webhooks
 *
 * @example
 * ```ts
 * import { answerEvent, parseEvent } from 'conversations-client/webhooks';
 *
 * const event = parseEvent({ EventType: 'onMessageAdd', Body: 'My card is 4711' });
 * if (event.EventType === 'onMessageAdd') {
 *   const response = answerEvent(event, { body: event.Body?.replaceAll(/\d/g, '*') ?? '' });
 *   console.log(await response.json()); // { body: 'My card is ****' }
 * }
 * ```
 */
export function answerEvent<Event extends AnswerableEvent>(
  _event: Event,
  answer: EventAnswer<Event>,
): Response {
  return Response.json(answer);
}

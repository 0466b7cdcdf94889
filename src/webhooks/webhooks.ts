export { answerEvent } from './answer-event.ts';
export { EventError, isEventError } from './event-error.ts';
export { parseEvent } from './parse-event.ts';
export { receiveWebhook } from './receive-webhook.ts';
export { bodyHashOf, signatureOf } from './signature.ts';
export { verifySignature } from './verify-signature.ts';

export type { AnswerableEvent, EventAnswer } from './answer-event.ts';
export type { EventFault } from './event-error.ts';
export type { ConversationEvent, ConversationEvents, EventName } from './events.ts';
export type { Fields } from './fields.ts';
export type { Received, ReceiveOptions } from './receive-webhook.ts';
export type { Refusal, RefusalReason } from './refusal.ts';
export type { SignedRequest } from './signature.ts';
export type { ReceivedRequest } from './verify-signature.ts';

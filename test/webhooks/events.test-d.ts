import { assertType, describe, expectTypeOf, it } from 'vitest';
import type {
  MessageEventAnswer,
  OnConversationAdd,
  OnMessageAdd,
  OnMessageAdded,
  OnUserUpdated,
  webhooks,
} from '../../generated/api.ts';
import {
  answerEvent,
  parseEvent,
  receiveWebhook,
  verifySignature,
  type AnswerableEvent,
  type ConversationEvent,
  type ConversationEvents,
  type EventName,
  type Received,
} from '../../src/webhooks/webhooks.ts';

declare const event: ConversationEvent;
declare const received: Received;
declare const add: OnMessageAdd;
const signature = '';
const url = 'https://example.com/hook';

describe('an event', () => {
  it('is one of all that the spec has', () => {
    expectTypeOf<ConversationEvent['EventType']>().toEqualTypeOf<keyof webhooks>();
    expectTypeOf<EventName>().toEqualTypeOf<keyof webhooks>();
    expectTypeOf<ConversationEvents['onUserUpdated']>().toEqualTypeOf<OnUserUpdated>();
    expectTypeOf(parseEvent({})).toEqualTypeOf<ConversationEvent>();
  });

  it('is known by its EventType', () => {
    if (event.EventType === 'onMessageAdded') {
      expectTypeOf(event).toEqualTypeOf<OnMessageAdded>();
      expectTypeOf(event.Index).toEqualTypeOf<number>();
      expectTypeOf(event.RetryCount).toEqualTypeOf<number | undefined>();
      expectTypeOf(event.MessageSid).toEqualTypeOf<`IM${string}`>();
    }
    if (event.EventType === 'onUserUpdated') {
      expectTypeOf(event.isOnline).toEqualTypeOf<boolean | undefined>();
    }
  });

  it('can be gone through without a default', () => {
    expectTypeOf(authorOf).returns.toEqualTypeOf<string>();
  });

  it('shows nothing that not all of them have before it is known', () => {
    assertType<string>(event.AccountSid);
    // @ts-expect-error -- a user has no index
    assertType(event.Index);
    // @ts-expect-error -- of older days
    assertType(event.EventType === 'onMessageSent');
    // @ts-expect-error -- not before it is posted
    assertType(add.MessageSid);
  });
});

describe('what was received', () => {
  it('is an event once it is not refused', () => {
    if (received.refusal) expectTypeOf(received.event).toEqualTypeOf<undefined>();
    else expectTypeOf(received.event).toEqualTypeOf<ConversationEvent>();
  });

  it('cannot be used unchecked', () => {
    // @ts-expect-error -- it may be refused
    assertType(received.event.EventType);
  });

  it('is made with a token', () => {
    // @ts-expect-error -- required
    assertType(receiveWebhook(new Request(url), {}));
    assertType(receiveWebhook(new Request(url), { authToken: ['a', 'b'], url: undefined }));
  });
});

describe('an answer', () => {
  it('may change what the spec lets it change', () => {
    expectTypeOf<AnswerableEvent['EventType']>().toEqualTypeOf<
      'onConversationAdd' | 'onConversationUpdate' | 'onMessageAdd' | 'onMessageUpdate'
    >();
    expectTypeOf(answerEvent<OnMessageAdd>)
      .parameter(1)
      .toEqualTypeOf<MessageEventAnswer>();
    assertType(answerEvent(add, { body: 'x', author: 'y', attributes: '{}' }));
    assertType(answerEvent({} as OnConversationAdd, { friendly_name: 'x' }));
  });

  it('may change nothing else', () => {
    // @ts-expect-error -- a message has no name
    assertType(answerEvent(add, { friendly_name: 'x' }));
    // @ts-expect-error -- a conversation has no text
    assertType(answerEvent({} as OnConversationAdd, { body: 'x' }));
    // @ts-expect-error -- it has happened
    assertType(answerEvent({} as OnMessageAdded, { body: 'x' }));
    // @ts-expect-error -- it may be another event
    assertType(answerEvent(event, {}));
  });
});

describe('a request to verify', () => {
  it('has fields or a body, not both', () => {
    const params = new URLSearchParams();
    assertType(verifySignature({ authToken: 'x', signature: null, url }));
    assertType(verifySignature({ authToken: 'x', signature, url, params }));
    assertType(verifySignature({ authToken: 'x', signature, url, params: { a: ['b'], c: 'd' } }));
    assertType(verifySignature({ authToken: ['x'], signature, url, body: new Uint8Array() }));
    // @ts-expect-error -- both
    assertType(verifySignature({ authToken: 'x', signature, url, params, body: '{}' }));
    // @ts-expect-error -- parsed
    assertType(verifySignature({ authToken: 'x', signature, url, body: {} }));
  });
});

function authorOf(given: ConversationEvents['onMessageAdd' | 'onUserAdded']): string {
  switch (given.EventType) {
    case 'onMessageAdd':
      return given.Author;
    case 'onUserAdded':
      return given.Identity;
  }
}

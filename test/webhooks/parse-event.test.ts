import { describe, expect, it } from 'vitest';
import { answerEvent, isEventError, parseEvent } from '../../src/webhooks/webhooks.ts';
import { eventNames, formOf, specEvents } from './spec-events.ts';

const EventType = 'onMessageAdded';

describe('parseEvent', () => {
  it.each(specEvents)('makes the example $title of its form, types and all', ({ event }) => {
    expect(parseEvent(formOf(event))).toStrictEqual(event);
  });

  it('knows every event of the spec', () => {
    expect(new Set(specEvents.map(({ event }) => event.EventType))).toEqual(new Set(eventNames));
    expect(eventNames).toHaveLength(23);
  });

  it('leaves a number or boolean out when it is empty, and keeps an empty text', () => {
    const fields = { EventType: 'onUserUpdated', RetryCount: '', isOnline: '', FriendlyName: '' };
    expect(parseEvent(fields)).toStrictEqual({ EventType: 'onUserUpdated', FriendlyName: '' });
  });

  it('keeps fields that the spec does not know as text', () => {
    const fields = { EventType, Extra: '5', 'MessagingBinding.New': 'true' };
    expect(parseEvent(fields)).toStrictEqual(fields);
  });

  it('takes the last of a field given twice', () => {
    const fields = new URLSearchParams(
      `EventType=mine&Source=mine&EventType=${EventType}&Source=API`,
    );
    expect(parseEvent(fields)).toStrictEqual({ EventType, Source: 'API' });
    expect(parseEvent({ EventType: ['mine', EventType] })).toStrictEqual({ EventType });
  });

  it('keeps to the fields it is given', () => {
    const event = parseEvent(
      new URLSearchParams(`EventType=${EventType}&__proto__=x&constructor=y`),
    );
    expect(Object.getPrototypeOf(event)).toBe(Object.prototype);
    expect(Object.keys(event)).toEqual(['EventType', '__proto__', 'constructor']);
  });
});

describe('parseEvent refuses', () => {
  it.each(['onMessageSent', 'onmessageadded', 'toString', '__proto__', ' onMessageAdded'])(
    'the event %s, which the spec does not know',
    (name) => {
      const fields = new URLSearchParams({ EventType: name });
      expect(errorOf(() => parseEvent(fields))).toMatchObject({
        name: 'EventError',
        fault: 'unknown-event',
        field: 'EventType',
        message: `"${name}" is no event that is known here.`,
      });
    },
  );

  it.each([{}, { EventType: '' }, { Body: 'Hello' }])('fields without an event: %j', (fields) => {
    expect(errorOf(() => parseEvent(fields))).toMatchObject({
      fault: 'malformed-event',
      field: 'EventType',
      message: 'There is no EventType.',
    });
  });

  it.each([
    ['Index', 'five'],
    ['Index', ' 5'],
    ['Index', '0x5'],
    ['Index', 'Infinity'],
    ['RetryCount', 'NaN'],
    ['ErrorCode', '1e3'],
    ['LastReadMessageIndex', 'null'],
    ['isOnline', 'yes'],
    ['isNotifiable', 'TRUE'],
  ])('the %s %j, and does not repeat it', (field, value) => {
    const error = errorOf(() => parseEvent({ EventType, [field]: value }));
    expect(error).toMatchObject({ fault: 'malformed-event', field });
    expect(String(error)).toMatch(
      new RegExp(`^EventError: ${field} is not a (number|boolean)\\.$`),
    );
  });

  it('a name of any length without repeating all of it', () => {
    const { message } = errorOf(() => parseEvent({ EventType: 'x'.repeat(100_000) }));
    expect(message.length).toBeLessThan(120);
  });
});

describe('answerEvent', () => {
  it('makes a JSON response of what is to change', async () => {
    const event = parseEvent({ EventType: 'onMessageAdd' });
    if (event.EventType !== 'onMessageAdd') throw new Error('It is another event.');
    const response = answerEvent(event, { body: '****', attributes: '{}' });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(await response.json()).toEqual({ body: '****', attributes: '{}' });
  });
});

function errorOf(action: () => unknown): Error {
  try {
    action();
  } catch (error) {
    if (isEventError(error)) return error;
    throw error;
  }
  throw new Error('Nothing was refused.');
}

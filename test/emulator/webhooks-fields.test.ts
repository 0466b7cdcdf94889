import { describe, expect, it } from 'vitest';
import { propertiesOf, type Schema } from '../../src/description/description.ts';
import { fieldsOf } from '../../src/emulator/events/fields.ts';
import { parseEvent, type EventName } from '../../src/webhooks/webhooks.ts';
import { readDescription } from '../helpers/document.ts';
import { schemaCheck } from '../helpers/schema-check.ts';
import { eventNames } from '../webhooks/spec-events.ts';
import { eventWorld } from './webhooks-events.ts';

const { document, resolve } = readDescription();
const check = schemaCheck(document);
const formType = 'application/x-www-form-urlencoded';

/** What only the first message of somebody outside, or an app, can bring about. */
const never = new Set([
  'ClientIdentity',
  'onConversationAdd Media',
  'onConversationAdd MessageBody',
  ...['Address', 'AuthorAddress', 'ProjectedAddress', 'ProxyAddress'].flatMap((name) => [
    `onConversationAdd MessagingBinding.${name}`,
    `onConversationAdded MessagingBinding.${name}`,
  ]),
  // Documented, and missing from every recorded event.
  'onConversationAdded DateUpdated',
  // Each attempt has its own.
  'RetryCount',
]);

describe('the fields of an event', () => {
  it.each(eventNames)('of %s are all that its schema has, and valid by it', (name) => {
    const schema = schemaOf(name);
    const fields = fieldsOf(eventWorld().event(name as EventName));

    expect(check(schema, parseEvent(fields))).toEqual([]);
    const documented = [...propertiesOf(schema, resolve).keys()].filter(
      (field) => !never.has(field) && !never.has(`${name} ${field}`),
    );
    expect(Object.keys(fields).toSorted()).toEqual(documented.toSorted());
  });

  it.each(eventNames)('of %s are valid without anything that can be absent', (name) => {
    const world = eventWorld();
    Object.assign(world.conversation.data, {
      friendly_name: null,
      unique_name: null,
      messaging_service_sid: null,
    });
    Object.assign(world.message, { body: null, media: null, participant_sid: null });
    Object.assign(world.participant, {
      identity: null,
      messaging_binding: null,
      role_sid: null,
      last_read_message_index: null,
    });
    world.user.friendly_name = null;
    world.service.configuration.reachability_enabled = false;
    const fields = fieldsOf(world.event(name as EventName));

    const schema = schemaOf(name);
    expect(check(schema, parseEvent(fields))).toEqual([]);
    expect(Object.keys(fields).toSorted()).toEqual(
      [...requiredIn(schema), ...alwaysKnown(name)].toSorted(),
    );
  });

  it('have moments to the millisecond, and that of the event where something is gone', () => {
    const fields = fieldsOf(eventWorld().event('onMessageRemoved'));
    expect(fields).toMatchObject({
      DateCreated: '2026-03-01T12:00:00.007Z',
      DateUpdated: '2026-03-01T12:01:00.007Z',
      DateRemoved: '2026-03-01T12:01:00.012Z',
    });
  });

  it('tell of files as a JSON list', () => {
    const { Media } = fieldsOf(eventWorld().event('onMessageAdded'));
    expect(JSON.parse(Media ?? '')).toEqual([
      { Sid: `ME${'2'.repeat(32)}`, Filename: 'a.txt', ContentType: 'text/plain', Size: 5 },
    ]);
  });

  it('stay as they were when the records change afterwards', () => {
    const world = eventWorld();
    const fields = fieldsOf(world.event('onMessageUpdated'));
    world.message.body = 'Something else';
    expect(fields['Body']).not.toBe('Something else');
  });
});

function schemaOf(name: string): Schema {
  const item = document.webhooks?.[name] as {
    post: { requestBody: { content: Record<string, { schema: Schema }> } };
  };
  const schema = item.post.requestBody.content[formType]?.schema;
  if (schema === undefined) throw new Error(`The spec has no form for ${name}.`);
  return schema;
}

function requiredIn(schema: Schema): readonly string[] {
  const { required = [], allOf = [] } = resolve<{
    required?: readonly string[];
    allOf?: readonly Schema[];
  }>(schema as never);
  return [...new Set([...required, ...allOf.flatMap(requiredIn)])];
}

/** Optional by the schema since old recordings lack it. */
function alwaysKnown(name: string): readonly string[] {
  return /^on(Message|Participant)/.test(name) ? ['ChatServiceSid'] : [];
}

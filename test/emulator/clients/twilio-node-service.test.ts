import { describe, expect, it } from 'vitest';
import type { Json } from '../../helpers/emulator.ts';
import { known } from './known-state.ts';
import { listedFully, twilioWorld } from './twilio-node.ts';

const { alice, conversation, message, receipt, spareRole, user, webhook } = known;

describe.each([
  ['the default service', (v1: Json): Json => v1],
  ['a named service', (v1: Json): Json => v1.services(known.service)],
])('twilio-node at %s', (_, scopeOf) => {
  const scope = async (): Promise<Json> => scopeOf((await twilioWorld()).v1);

  it('makes, fetches, lists, changes and deletes conversations', async () => {
    const { conversations } = await scope();
    const made = await conversations.create({
      friendlyName: 'Sales & more + ü',
      uniqueName: 'sales',
      attributes: '{"a":1}',
      state: 'active',
      'timers.inactive': 'PT1M',
      'timers.closed': 'PT10M',
      dateCreated: new Date('2020-01-02T03:04:05.678Z'),
    });
    expect(made).toMatchObject({
      friendlyName: 'Sales & more + ü',
      uniqueName: 'sales',
      state: 'active',
      bindings: null,
      dateCreated: new Date('2020-01-02T03:04:05Z'),
      // Only the outer names are turned into camel case.
      timers: { date_inactive: expect.any(String), date_closed: expect.any(String) },
    });
    expect(toJson(await conversations('sales').fetch())).toEqual(toJson(made));
    expect(await listedFully(conversations, { state: 'active' })).toBe(4);
    expect(await listedFully(conversations, { startDate: '2026-03-01T00:00:00Z' })).toBe(3);
    // What it makes and lists has lost its SID since 6.1.0, and cannot be changed or deleted itself.
    expect(() => made.update({ state: 'closed' })).toThrow("'sid' is not valid");
    const changed = await conversations(made.sid).update({ uniqueName: null, state: 'inactive' });
    expect(changed).toMatchObject({ sid: made.sid, uniqueName: null, state: 'inactive' });
    // What was fetched and changed has kept it.
    expect(await changed.update({ state: 'closed' })).toMatchObject({ state: 'closed' });
    expect(await changed.remove()).toBe(true);
    await expect(conversations(made.sid).fetch()).rejects.toMatchObject({ code: 20404 });
    // It does not encode what goes into a path, and refuses a slash.
    expect(() => conversations('support / 1')).toThrow("'sid' is not valid");
    const found = await conversations(encodeURIComponent('support / 1')).fetch();
    expect(found.sid).toBe(conversation);
  });

  it('makes conversations together with participants', async () => {
    const { conversationWithParticipants, conversations } = await scope();
    const made = await conversationWithParticipants.create({
      friendlyName: 'Both',
      participant: ['{"identity":"dora"}', '{"identity":"erin"}'],
    });
    expect(made).toMatchObject({ friendlyName: 'Both', state: 'initializing' });
    const refused = conversations(made.sid).update({ friendlyName: 'Soon' });
    await expect(refused).rejects.toMatchObject({ status: 400, code: 50386 });
  });

  it('makes, fetches, lists, changes and deletes messages', async () => {
    const { messages } = (await scope()).conversations(conversation);
    const made = await messages.create({ author: 'alice', body: 'a + b = 100 %\nü' });
    expect(made).toMatchObject({
      index: 3,
      body: 'a + b = 100 %\nü',
      participantSid: alice,
      media: null,
      delivery: { total: 3, sent: 'all' },
    });
    expect(await messages(message).fetch()).toMatchObject({ index: 0, body: 'First' });
    expect(await listedFully(messages)).toBe(4);
    const [last] = await messages.list({ order: 'desc', limit: 1 });
    expect(last.sid).toBe(made.sid);
    const changed = await messages(made.sid).update({ attributes: '{"seen":true}', author: 'bob' });
    expect(changed).toMatchObject({ attributes: '{"seen":true}', author: 'bob' });
    expect(await messages(made.sid).remove()).toBe(true);
    await expect(messages(made.sid).fetch()).rejects.toMatchObject({ status: 404, code: 20404 });
  });

  it('fetches and lists receipts', async () => {
    const { deliveryReceipts } = (await scope()).conversations(conversation).messages(message);
    expect(await listedFully(deliveryReceipts)).toBe(3);
    expect(await deliveryReceipts(receipt).fetch()).toMatchObject({
      messageSid: message,
      participantSid: known.texting,
      status: 'sent',
      errorCode: 0,
    });
  });

  it('makes, fetches, lists, changes and deletes participants', async () => {
    const { participants } = (await scope()).conversations(conversation);
    const made = await participants.create({
      'messagingBinding.address': '+15550100109',
      'messagingBinding.proxyAddress': '+15550100000',
    });
    expect(made).toMatchObject({
      identity: null,
      messagingBinding: { type: 'sms', address: '+15550100109', proxy_address: '+15550100000' },
    });
    expect(await participants('alice').fetch()).toMatchObject({ sid: alice, identity: 'alice' });
    expect(await listedFully(participants)).toBe(5);
    const read = await participants(alice).update({ lastReadMessageIndex: 2 });
    expect(read).toMatchObject({ lastReadMessageIndex: 2 });
    const unread = await participants(alice).update({ lastReadMessageIndex: null });
    expect(unread).toMatchObject({ lastReadMessageIndex: null });
    expect(await participants(made.sid).remove()).toBe(true);
    const twice = participants.create({ identity: 'alice' });
    await expect(twice).rejects.toMatchObject({ status: 409, code: 50433 });
  });

  it('makes, fetches, lists, changes and deletes webhooks of a conversation', async () => {
    const { webhooks } = (await scope()).conversations(conversation);
    const made = await webhooks.create({
      target: 'webhook',
      'configuration.url': 'https://example.com/new',
      'configuration.method': 'post',
      'configuration.filters': ['onMessageAdded', 'onMessageRemoved'],
    });
    expect(made.configuration).toMatchObject({ url: 'https://example.com/new', method: 'POST' });
    expect(await webhooks(webhook).fetch()).toMatchObject({ target: 'webhook' });
    expect(await listedFully(webhooks)).toBe(4);
    const changed = await webhooks(made.sid).update({ 'configuration.method': 'get' });
    expect(changed.configuration).toMatchObject({ method: 'GET' });
    expect(await webhooks(made.sid).remove()).toBe(true);
    await webhooks.create({ target: 'studio', 'configuration.flowSid': known.flow });
    await webhooks.create({ target: 'studio', 'configuration.flowSid': known.flow });
    const sixth = webhooks.create({ target: 'studio', 'configuration.flowSid': known.flow });
    await expect(sixth).rejects.toMatchObject({ status: 400, code: 50361 });
  });

  it('makes, fetches, lists, changes and deletes users', async () => {
    const { users } = await scope();
    const made = await users.create({ identity: 'a#b@example.com', friendlyName: 'A' });
    // An unencoded "#" would cut the path off, and the call would be about somebody else.
    const fetched = await users(encodeURIComponent('a#b@example.com')).fetch();
    expect(toJson(fetched)).toEqual(toJson(made));
    expect(await listedFully(users)).toBe(4);
    const changed = await users(made.sid).update({ friendlyName: null, attributes: '{"a":1}' });
    expect(changed).toMatchObject({ friendlyName: null, attributes: '{"a":1}', isOnline: null });
    expect(await users(made.sid).remove({ xTwilioWebhookEnabled: 'true' })).toBe(true);
    const taken = users.create({ identity: 'alice' });
    await expect(taken).rejects.toMatchObject({ status: 409, code: 50201 });
  });

  it('fetches, lists, changes and leaves the conversations of a user', async () => {
    const { users, participantConversations } = await scope();
    const { userConversations } = users(user);
    expect(await listedFully(userConversations)).toBe(3);
    expect(await userConversations(conversation).fetch()).toMatchObject({
      participantSid: alice,
      unreadMessagesCount: 2,
      notificationLevel: 'default',
    });
    const changed = await userConversations(conversation).update({
      notificationLevel: 'muted',
      lastReadMessageIndex: 2,
      lastReadTimestamp: new Date('2026-03-01T11:30:00Z'),
    });
    expect(changed).toMatchObject({ notificationLevel: 'muted', unreadMessagesCount: 0 });
    expect(await userConversations(conversation).remove()).toBe(true);
    expect(await listedFully(participantConversations, { identity: 'alice' })).toBe(2);
    const [texting] = await participantConversations.list({ address: '+15550100101' });
    expect(texting).toMatchObject({ conversationSid: conversation, participantIdentity: null });
  });

  it('makes, fetches, lists, changes and deletes roles', async () => {
    const { roles } = await scope();
    const permission = ['sendMessage', 'leaveConversation'];
    const made = await roles.create({ friendlyName: 'visitor', type: 'conversation', permission });
    expect(made).toMatchObject({ type: 'conversation', permissions: permission });
    expect(await roles(spareRole).fetch()).toMatchObject({ friendlyName: 'guest' });
    expect(await listedFully(roles)).toBe(6);
    const changed = await roles(made.sid).update({ permission: ['sendMessage'] });
    expect(changed).toMatchObject({ permissions: ['sendMessage'] });
    expect(await roles(made.sid).remove()).toBe(true);
    const inUse = roles(known.serviceRole).remove();
    await expect(inUse).rejects.toMatchObject({ status: 409, code: 20409 });
  });
});

function toJson(value: unknown): Json {
  return JSON.parse(JSON.stringify(value));
}

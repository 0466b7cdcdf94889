import { EventEmitter, once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { defaultAccount } from '../../src/emulator/options.ts';
import { receiveWebhook, type EventName } from '../../src/webhooks/webhooks.ts';
import { readDescription } from '../helpers/document.ts';
import { schemaCheck } from '../helpers/schema-check.ts';
import { webhookReceiver, type ReceivedWebhook } from '../helpers/webhook-receiver.ts';
import { eventNames } from '../webhooks/spec-events.ts';
import { created, user, world } from './webhooks-world.ts';

const { authToken } = defaultAccount;

describe('webhooks', () => {
  it('are called by requests that ask for it, and by no others', async () => {
    const { receiver, post } = await world();
    const path = await user(post);
    await post(path, { FriendlyName: 'absent' }, undefined);
    await post(path, { FriendlyName: 'false' }, 'false');
    await post(path, { FriendlyName: 'true' }, 'true');
    await post(path, { FriendlyName: 'FALSE' }, 'FALSE');
    await post(path, { FriendlyName: 'True' }, 'True');
    // In their order for one user, so that one in between would have come.
    const names = (await receiver.arrived(4)).map(({ fields }) => fields['FriendlyName']);
    expect(names).toEqual(['true', 'true', 'True', 'True']);
  });

  it('tell of everything that happens, each as the spec has it, signed with the auth token', async () => {
    const { receiver, post, remove } = await world();
    const path = await user(post, 'true');
    await post(path, { FriendlyName: 'Alice' });
    const conversation = await created(post('/v1/Conversations', { FriendlyName: 'Order' }));
    const at = `/v1/Conversations/${conversation}`;
    await post(at, { State: 'inactive' });
    const guest = await created(post(`${at}/Participants`, { Identity: 'bob' }));
    await post(`${at}/Participants/${guest}`, { Attributes: '{"a":1}' });
    const message = await created(post(`${at}/Messages`, { Body: 'Hi', Author: 'bob' }));
    await post(`${at}/Messages/${message}`, { Body: 'Hello' });
    await remove(`${at}/Messages/${message}`);
    await remove(`${at}/Participants/${guest}`);
    await post(`${at}/Participants`, {
      'MessagingBinding.Address': '+15550101234',
      'MessagingBinding.ProxyAddress': '+15550109876',
    });
    await post(`${at}/Messages`, { Body: 'Over SMS' });
    await remove(at);

    const seen = new Set<string>();
    for (let count = 1; seen.size < eventNames.length; count += 1) {
      const webhook = (await receiver.arrived(count)).at(count - 1);
      if (webhook !== undefined) seen.add(await checked(webhook));
    }
    expect(seen).toEqual(new Set(eventNames));
  });

  it('are asked first and told afterwards', async () => {
    const { receiver, post } = await world();
    const conversation = await created(post('/v1/Conversations', {}, undefined));
    await post(`/v1/Conversations/${conversation}/Messages`, { Body: 'Hi' });
    const [before, after] = await receiver.arrived(2);
    expect(before?.fields).toMatchObject({ EventType: 'onMessageAdd', Body: 'Hi' });
    expect(before?.fields).not.toHaveProperty('MessageSid');
    expect(after?.fields).toMatchObject({ EventType: 'onMessageAdded', Index: '0', Body: 'Hi' });
  });

  it('change what is about to happen', async () => {
    const { receiver, post } = await world(({ fields }) => {
      if (fields['EventType'] === 'onMessageAdd') {
        return Response.json({ body: 'B', author: 'A', attributes: '{"a":1}' });
      }
      return Response.json({ friendly_name: 'Renamed', body: 'not documented here' });
    });
    const { body: conversation } = await post('/v1/Conversations', { FriendlyName: 'Order' });
    expect(conversation.friendly_name).toBe('Renamed');
    const { body } = await post(`/v1/Conversations/${conversation.sid}/Messages`, { Body: 'Hi' });
    expect(body).toMatchObject({ body: 'B', author: 'A', attributes: '{"a":1}' });
    const after = (await receiver.arrived(4)).find(
      ({ fields }) => fields['EventType'] === 'onMessageAdded',
    );
    expect(after?.fields).toMatchObject({ Body: 'B', Author: 'A', Attributes: '{"a":1}' });
  });

  it('that change something to what is not valid make the request fail', async () => {
    const { post, get } = await world(({ fields }) =>
      fields['EventType'] === 'onMessageAdd'
        ? Response.json({ attributes: 'not JSON' })
        : Response.json({ friendly_name: 'x'.repeat(300) }),
    );
    const { status, body } = await post('/v1/Conversations');
    expect([status, body.code]).toEqual([400, 50003]);
    const conversation = await created(post('/v1/Conversations', {}, undefined));
    const refused = await post(`/v1/Conversations/${conversation}/Messages`, { Body: 'Hi' });
    expect([refused.status, refused.body.code]).toEqual([400, 50304]);
    const { body: list } = await get(`/v1/Conversations/${conversation}/Messages`);
    expect(list.messages).toEqual([]);
  });

  it('that refuse leave everything as it was, and nobody is told of it', async () => {
    const { receiver, post, get } = await world((_, count) =>
      count === 1 ? new Response('No.', { status: 422 }) : new Response(),
    );
    const path = await user(post);
    const { status, body } = await post(path, { FriendlyName: 'Mallory' });
    expect({ status, code: body.code }).toEqual({ status: 403, code: 50056 });
    expect((await get(path)).body.friendly_name).toBeNull();
    await post(path, { FriendlyName: 'Alice' });
    const types = (await receiver.arrived(3)).map(({ fields }) => fields['EventType']);
    expect(types).toEqual(['onUserUpdate', 'onUserUpdate', 'onUserUpdated']);
  });

  it('that take their time hold up nothing but the request that asks them', async () => {
    const gate = new EventEmitter();
    const opened = once(gate, 'open');
    const { receiver, post, get } = await world(async () => {
      await opened;
      return new Response();
    });
    const path = await user(post);
    const slow = post(path, { FriendlyName: 'Alice' });
    await receiver.arrived(1);
    expect((await get(path)).body.friendly_name).toBeNull();
    await created(post('/v1/Conversations', {}, undefined));
    gate.emit('open');
    expect((await slow).body.friendly_name).toBe('Alice');
  });

  it('that do not answer in time change nothing', async () => {
    const { post, get } = await world(() => 'hang', { preWebhook: 100 });
    const path = await user(post);
    expect((await post(path, { FriendlyName: 'Alice' })).status).toBe(200);
    expect((await get(path)).body.friendly_name).toBe('Alice');
  });

  it('hear of timers, whoever makes the clock tick', async () => {
    const { receiver, post, get, wait } = await world();
    const form = { State: 'active', 'Timers.Inactive': 'PT1M' };
    const conversation = await created(post('/v1/Conversations', form, undefined));
    wait(61_000);
    await get(`/v1/Conversations/${conversation}`);
    const [webhook] = await receiver.arrived(1);
    expect(webhook?.fields).toMatchObject({
      EventType: 'onConversationStateUpdated',
      ConversationSid: conversation,
      StateFrom: 'active',
      StateTo: 'inactive',
      StateUpdated: '2026-03-01T12:01:00.000Z',
      Reason: 'TIMER',
    });
  });

  it('of one conversation are called by the method they were set up with', async () => {
    const { post } = await world();
    const scoped = await webhookReceiver();
    const conversation = await created(post('/v1/Conversations', {}, undefined));
    const at = `/v1/Conversations/${conversation}`;
    await post(`${at}/Webhooks`, {
      Target: 'trigger',
      'Configuration.Url': `${scoped.origin}/keyword`,
      'Configuration.Method': 'GET',
      'Configuration.Triggers': ['help'],
    });
    await post(`${at}/Messages`, { Body: 'hello' });
    await post(`${at}/Messages`, { Body: 'help!' });
    const [webhook] = await scoped.arrived(1);
    expect(webhook?.method).toBe('GET');
    expect(new URL(webhook?.url ?? '').pathname).toBe('/keyword');
    expect(webhook?.fields).toMatchObject({ EventType: 'onMessageAdded', Body: 'help!' });
  });

  it('of a service take the place of those of the account for what happens in it', async () => {
    const { receiver, post } = await world();
    const own = await webhookReceiver();
    const service = await created(post('/v1/Services', { FriendlyName: 'Other' }, undefined));
    await post(`/v1/Services/${service}/Configuration/Webhooks`, {
      PostWebhookUrl: own.origin,
      Filters: ['onConversationAdded'],
      Method: 'POST',
    });
    const inOther = await created(post(`/v1/Services/${service}/Conversations`));
    const inDefault = await created(post('/v1/Conversations'));
    expect((await own.arrived(1)).map(sidOf)).toEqual([inOther]);
    const others = await receiver.arrived(2);
    expect(others.map(({ fields }) => fields['EventType'])).toEqual([
      'onConversationAdd',
      'onConversationAdded',
    ]);
    expect(others.map(sidOf)).toEqual([undefined, inDefault]);
  });

  it('that call the emulator themselves are answered like anybody else', async () => {
    const { receiver, post, get } = await world(async ({ fields }) => {
      const { EventType: type, ConversationSid: sid, Author: author } = fields;
      if (type === 'onMessageAdded' && author === 'alice') {
        await post(`/v1/Conversations/${sid}/Messages`, { Body: 'pong', Author: 'bot' });
      }
      return new Response();
    });
    const conversation = await created(post('/v1/Conversations', {}, undefined));
    const path = `/v1/Conversations/${conversation}/Messages`;
    await post(path, { Body: 'ping', Author: 'alice' });
    await receiver.arrived(4);
    const { body } = await get(path);
    expect(body.messages.map((message: { body: string }) => message.body)).toEqual([
      'ping',
      'pong',
    ]);
  });
});

function sidOf({ fields }: ReceivedWebhook): string | undefined {
  return fields['ConversationSid'];
}

const { document } = readDescription();
const check = schemaCheck(document);

/** The name of an event whose signature and fields are right. */
async function checked({ method, url, headers, body }: ReceivedWebhook): Promise<string> {
  const request = new Request(url, { method, headers, body });
  const { event, refusal } = await receiveWebhook(request, { authToken });
  if (event === undefined) throw new Error(refusal.message);
  const name: EventName = event.EventType;
  const schema = { $ref: `#/components/schemas/${name.replace(/^o/, 'O')}` };
  expect(check(schema, event)).toEqual([]);
  return name;
}

import { EventEmitter, once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { created, world, type WebhookWorld } from './webhooks-world.ts';

const file = `ME${'4'.repeat(32)}`;

describe('a message that a webhook is asked about', () => {
  it('gets its index when it is there, after those that came in meanwhile', async () => {
    const gate = new EventEmitter();
    const opened = once(gate, 'open');
    const here = await world(async () => {
      await opened;
      return new Response();
    });
    const path = await messages(here);
    const slow = here.post(path, { Body: 'asked' });
    await here.receiver.arrived(1);
    const { body: quick } = await here.post(path, { Body: 'not asked' }, undefined);
    gate.emit('open');
    const { body: asked } = await slow;
    expect([quick.index, asked.index]).toEqual([0, 1]);
  });

  it('uses up no index and no file when it is refused', async () => {
    const here = await world((_, count) => new Response('', { status: count === 1 ? 403 : 200 }));
    const path = await messages(here);
    expect((await here.post(path, { MediaSid: file })).status).toBe(403);
    const { body } = await here.post(path, { MediaSid: file });
    expect(body).toMatchObject({ index: 0, media: [{ sid: file }] });
  });

  it('is from the author that the webhook puts in place', async () => {
    const here = await world(({ fields }) =>
      fields['EventType'] === 'onMessageAdd' ? Response.json({ author: 'bob' }) : new Response(),
    );
    const path = await messages(here);
    const bob = await created(
      here.post(path.replace('Messages', 'Participants'), { Identity: 'bob' }, undefined),
    );
    const { body } = await here.post(path, { Author: 'alice' });
    expect(body).toMatchObject({ author: 'bob', participant_sid: bob });
  });

  it('is not updated where the webhook changes the text beside its media', async () => {
    const here = await world(() => Response.json({ body: 'Look' }));
    const path = await messages(here);
    const sid = await created(here.post(path, { MediaSid: file }, undefined));
    const { status, body } = await here.post(`${path}/${sid}`, { Attributes: '{"a":1}' });
    expect([status, body.code]).toEqual([400, 50509]);
    expect((await here.get(`${path}/${sid}`)).body.attributes).toBe('{}');
  });

  it('is still there until the webhook lets it go', async () => {
    const here = await world((_, count) => new Response('', { status: count === 1 ? 403 : 200 }));
    const path = await messages(here);
    const sid = await created(here.post(path, {}, undefined));
    expect((await here.remove(`${path}/${sid}`)).status).toBe(403);
    expect((await here.get(`${path}/${sid}`)).status).toBe(200);
    expect((await here.remove(`${path}/${sid}`)).status).toBe(204);
  });
});

describe('webhooks of a message', () => {
  it('tell of it, then of each copy, then of the conversation that it made active', async () => {
    const here = await world();
    const path = await messages(here);
    const conversation = path.replace('/Messages', '');
    const guest = {
      'MessagingBinding.Address': '+15550101234',
      'MessagingBinding.ProxyAddress': '+15550109876',
    };
    const bob = await created(here.post(`${conversation}/Participants`, guest, undefined));
    await here.post(conversation, { State: 'inactive' }, undefined);
    const sid = await created(here.post(path, { Body: 'Hi' }));
    const told = (await here.receiver.arrived(4)).map(({ fields }) => fields);
    expect(told).toMatchObject([
      { EventType: 'onMessageAdd', Body: 'Hi' },
      { EventType: 'onMessageAdded', MessageSid: sid },
      { EventType: 'onDeliveryUpdated', MessageSid: sid, ParticipantSid: bob, Status: 'sent' },
      { EventType: 'onConversationStateUpdated', StateTo: 'active', Reason: 'EVENT' },
    ]);
  });

  it('tell of what it is after an update, and of what it was when it is deleted', async () => {
    const here = await world();
    const path = await messages(here);
    const sid = await created(here.post(path, { Body: 'Helo' }, undefined));
    await here.post(`${path}/${sid}`, { Body: 'Hello', Author: 'alice' });
    await here.remove(`${path}/${sid}`);
    const told = await here.receiver.arrived(4);
    const hello = { MessageSid: sid, Index: '0', Body: 'Hello', Author: 'alice' };
    expect(told.map(({ fields }) => fields)).toMatchObject([
      { EventType: 'onMessageUpdate', ...hello },
      { EventType: 'onMessageUpdated', ...hello },
      { EventType: 'onMessageRemove', ...hello },
      { EventType: 'onMessageRemoved', ...hello },
    ]);
  });
});

/** The path of the messages of a new conversation, of which no webhook is told. */
async function messages({ post }: WebhookWorld): Promise<string> {
  return `/v1/Conversations/${await created(post('/v1/Conversations', {}, undefined))}/Messages`;
}

import { describe, expect, it } from 'vitest';
import { webhookReceiver } from '../helpers/webhook-receiver.ts';
import { eventWorld, listen, scopedWebhook, senderForTests } from './webhooks-events.ts';

describe('events', () => {
  it('of one conversation arrive in their order, however long each takes', async () => {
    const receiver = await webhookReceiver(async (_, count) => {
      await new Promise((resolve) => {
        setTimeout(resolve, count === 1 ? 30 : 0);
      });
      return new Response();
    });
    const world = eventWorld();
    const filters = ['onMessageAdded', 'onMessageUpdated', 'onMessageRemoved'];
    listen(world.account, { post_webhook_url: receiver.origin, filters });
    const sender = senderForTests();
    sender.tell(world.event('onMessageAdded'));
    sender.tell(world.event('onMessageUpdated'));
    sender.tell(world.event('onMessageRemoved'));
    await sender.settled();
    expect(receiver.received.map(({ fields }) => fields['EventType'])).toEqual(filters);
  });

  it('of one conversation wait for no event of another, and for no other receiver', async () => {
    const hanging = await webhookReceiver(() => 'hang');
    const receiver = await webhookReceiver();
    const world = eventWorld();
    const filters = ['onMessageAdded', 'onUserAdded'];
    listen(world.account, { post_webhook_url: hanging.origin, filters });
    scopedWebhook(world, { url: receiver.origin, filters });
    const sender = senderForTests();
    sender.tell(world.event('onMessageAdded'));
    sender.tell(world.event('onMessageAdded'));
    sender.tell(world.event('onUserAdded'));
    // Would be over only with the test's time, were one of them held up.
    await receiver.arrived(2);
    const types = (await hanging.arrived(2)).map(({ fields }) => fields['EventType']);
    expect(new Set(types)).toEqual(new Set(filters));
    sender.drop();
    await sender.settled();
  });

  it('that are dropped are neither ended nor reported, and later ones are sent', async () => {
    const receiver = await webhookReceiver((_, count) => (count === 1 ? 'hang' : new Response()));
    const world = eventWorld();
    listen(world.account, { post_webhook_url: receiver.origin, filters: ['onMessageAdded'] });
    const sender = senderForTests();
    sender.tell(world.event('onMessageAdded'));
    sender.tell(world.event('onMessageAdded'));
    await receiver.arrived(1);
    sender.drop();
    await sender.settled();
    expect(receiver.received).toHaveLength(1);
    expect(sender.reports).toEqual([]);
    sender.tell(world.event('onMessageAdded'));
    await sender.settled();
    expect(receiver.received).toHaveLength(2);
  });

  it('are sent after the turn in which they happen, as they were then', async () => {
    const receiver = await webhookReceiver();
    const world = eventWorld();
    listen(world.account, { post_webhook_url: receiver.origin, filters: ['onMessageAdded'] });
    const sender = senderForTests();
    sender.tell(world.event('onMessageAdded'));
    world.message.body = 'changed since';
    await sender.settled();
    expect(receiver.received[0]?.fields['Body']).toBe("It's ☃ = a+b & c%20");
  });
});

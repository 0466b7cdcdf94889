import { describe, expect, it } from 'vitest';
import { chosen } from '../../src/emulator/choices.ts';
import { postListeners, preListener } from '../../src/emulator/events/listeners.ts';
import type { EventName } from '../../src/webhooks/webhooks.ts';
import { eventWorld, listen, scopedWebhook, type EventWorld } from './webhooks-events.ts';

const pre = 'http://127.0.0.1/pre';
const post = 'http://127.0.0.1/post';

describe('the webhooks of an account', () => {
  it('are asked before and told after, of the events that its filters name', () => {
    const world = eventWorld();
    listen(world.account, {
      pre_webhook_url: pre,
      post_webhook_url: post,
      filters: ['onMessageAdd', 'onMessageAdded'],
    });
    expect(preListener(world.event('onMessageAdd'))?.url).toBe(pre);
    expect(preListener(world.event('onMessageUpdate'))).toBeUndefined();
    expect(told(world, 'onMessageAdded')).toEqual([post]);
    expect(told(world, 'onMessageUpdated')).toEqual([]);
  });

  it('hear nothing without filters, as a new account has none', () => {
    const world = eventWorld();
    listen(world.account, { pre_webhook_url: pre, post_webhook_url: post });
    expect(preListener(world.event('onMessageAdd'))).toBeUndefined();
    expect(told(world, 'onMessageAdded')).toEqual([]);
  });

  it('have an address each: where one is missing, nobody is called', () => {
    const world = eventWorld();
    listen(world.account, { pre_webhook_url: pre, filters: ['onMessageAdd', 'onMessageAdded'] });
    expect(preListener(world.event('onMessageAdd'))?.url).toBe(pre);
    expect(told(world, 'onMessageAdded')).toEqual([]);
  });

  it('are called by the method that was set, or POST', () => {
    const world = eventWorld();
    listen(world.account, { pre_webhook_url: pre, filters: ['onUserUpdate'], method: null });
    expect(preListener(world.event('onUserUpdate'))?.method).toBe('POST');
    listen(world.account, { method: 'GET' });
    expect(preListener(world.event('onUserUpdate'))?.method).toBe('GET');
  });

  it('are not called when the target is Flex', () => {
    const world = eventWorld();
    const filters = ['onMessageAdd', 'onMessageAdded'];
    listen(world.account, { pre_webhook_url: pre, post_webhook_url: post, filters });
    listen(world.account, { target: 'flex' });
    expect(preListener(world.event('onMessageAdd'))).toBeUndefined();
    expect(told(world, 'onMessageAdded')).toEqual([]);
  });
});

describe('the webhooks of a service', () => {
  const own = 'http://127.0.0.1/own';

  it('take the place of those of the account, even where they have no address', () => {
    const world = eventWorld();
    const filters = ['onMessageAdd', 'onMessageAdded'];
    listen(world.account, { pre_webhook_url: pre, post_webhook_url: post, filters });
    listen(world.service, { post_webhook_url: own, filters });
    expect(told(world, 'onMessageAdded')).toEqual([own]);
    expect(preListener(world.event('onMessageAdd'))).toBeUndefined();
  });

  it('leave events of users to the account, unless their filters name them', () => {
    const world = eventWorld();
    listen(world.account, { post_webhook_url: post, filters: ['onUserAdded'] });
    listen(world.service, { post_webhook_url: own, filters: ['onMessageAdded'] });
    expect(told(world, 'onUserAdded')).toEqual([post]);
    listen(world.service, { filters: ['onUserAdded'] });
    expect(told(world, 'onUserAdded')).toEqual([own]);
  });
});

describe('the webhooks of a conversation', () => {
  it('are told beside the others, of the events that their filters name', () => {
    const world = eventWorld();
    listen(world.account, { post_webhook_url: post, filters: ['onMessageAdded'] });
    scopedWebhook(world, { url: 'http://127.0.0.1/a', filters: ['onMessageAdded'] });
    scopedWebhook(world, { url: 'http://127.0.0.1/b', filters: ['onMessageRemoved'] });
    expect(told(world, 'onMessageAdded')).toEqual([post, 'http://127.0.0.1/a']);
    expect(told(world, 'onMessageRemoved')).toEqual(['http://127.0.0.1/b']);
  });

  it('with the target trigger are told of new messages with a keyword', () => {
    const world = eventWorld();
    scopedWebhook(world, { target: 'trigger', url: post, triggers: ['help', '☃'] });
    expect(told(world, 'onMessageAdded')).toEqual([post]);
    expect(told(world, 'onMessageUpdated')).toEqual([]);
    world.message.body = 'I need HELP';
    expect(told(world, 'onMessageAdded')).toEqual([]);
    expect(told(world, 'onMessageAdded', { keywordCase: 'ignored' })).toEqual([post]);
    world.message.body = null;
    expect(told(world, 'onMessageAdded')).toEqual([]);
  });

  it('with the target studio are told of nothing: no flow runs here', () => {
    const world = eventWorld();
    const filters = ['onMessageAdded'];
    scopedWebhook(world, { target: 'studio', flow_sid: `FW${'1'.repeat(32)}`, filters });
    expect(told(world, 'onMessageAdded')).toEqual([]);
  });

  it('are told alone of a message that is reported again to them', () => {
    const world = eventWorld();
    listen(world.account, { post_webhook_url: post, filters: ['onMessageAdded'] });
    const only = scopedWebhook(world, { url: 'http://127.0.0.1/a', filters: ['onMessageAdded'] });
    scopedWebhook(world, { url: 'http://127.0.0.1/b', filters: ['onMessageAdded'] });
    const { service, conversation, message: data } = world;
    const event = { type: 'onMessageAdded', at: 0, service, conversation, data, only } as const;
    expect(postListeners(event, chosen()).map(({ url }) => url)).toEqual(['http://127.0.0.1/a']);
  });
});

function told(
  world: EventWorld,
  type: EventName,
  choices: Parameters<typeof chosen>[0] = {},
): readonly string[] {
  return postListeners(world.event(type), chosen(choices)).map(({ url }) => url);
}

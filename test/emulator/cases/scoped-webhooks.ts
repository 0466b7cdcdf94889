import { expect } from 'vitest';
import type { Case, CaseWorld, Form } from './case.ts';

const nowhere = `/Conversations/CH${'0'.repeat(32)}/Webhooks`;
const nothing = `/WH${'0'.repeat(32)}`;
const events: Form = {
  Target: 'webhook',
  'Configuration.Url': 'https://example.com/events',
  'Configuration.Method': 'get',
  'Configuration.Filters': ['onMessageAdded', 'onParticipantAdded'],
};

export const scopedWebhookCases: readonly Case[] = [
  {
    operation: 'ListConversationScopedWebhook',
    status: 200,
    title: 'with those of the conversation',
    run: async (world) => {
      const list = await webhooks(world);
      await world.post(list, events);
      return world.get(list);
    },
    look: ({ body }) => {
      expect(body.meta).toMatchObject({ key: 'webhooks', page_size: 5 });
      expect(body.webhooks).toMatchObject([{ target: 'webhook' }]);
    },
  },
  {
    operation: 'ListConversationScopedWebhook',
    status: 400,
    code: 20001,
    title: 'for pages of no size',
    run: async (world) => world.get(`${await webhooks(world)}?PageSize=0`),
  },
  {
    operation: 'ListConversationScopedWebhook',
    status: 404,
    code: 20404,
    title: 'for a conversation that is not there',
    run: ({ get }) => get(nowhere),
  },
  {
    operation: 'CreateConversationScopedWebhook',
    status: 201,
    title: 'for events, with the method in capitals',
    run: async (world) => world.post(await webhooks(world), events),
    look: ({ body, path }, { isScoped, prefix }) => {
      expect(body).toMatchObject({ target: 'webhook', date_updated: body.date_created });
      expect(body.configuration).toEqual({
        filters: ['onMessageAdded', 'onParticipantAdded'],
        method: 'GET',
        url: 'https://example.com/events',
      });
      expect(path).toContain(body.conversation_sid);
      expect('chat_service_sid' in body).toBe(isScoped);
      expect(new URL(body.url).pathname).toBe(
        `${prefix}/Conversations/${body.conversation_sid}/Webhooks/${body.sid}`,
      );
    },
  },
  {
    operation: 'CreateConversationScopedWebhook',
    status: 400,
    code: 50368,
    title: 'without a target',
    run: async (world) => world.post(await webhooks(world), { ...events, Target: undefined }),
  },
  {
    operation: 'CreateConversationScopedWebhook',
    status: 400,
    code: 50364,
    title: 'for a target that does not exist',
    run: async (world) => world.post(await webhooks(world), { ...events, Target: 'flex' }),
  },
  {
    operation: 'CreateConversationScopedWebhook',
    status: 400,
    code: 50361,
    title: 'for a sixth webhook',
    run: async (world) => {
      const list = await webhooks(world);
      for (let count = 0; count < 5; count += 1) {
        expect((await world.post(list, events)).status).toBe(201);
      }
      return world.post(list, events);
    },
  },
  {
    operation: 'CreateConversationScopedWebhook',
    status: 404,
    code: 20404,
    title: 'in a conversation that is not there',
    run: ({ post }) => post(nowhere, events),
  },
  {
    operation: 'FetchConversationScopedWebhook',
    status: 200,
    title: 'with the webhook as it was created',
    run: async (world) => world.get(await webhook(world)),
    look: ({ body }) => {
      expect(body.configuration.url).toBe('https://example.com/events');
    },
  },
  {
    operation: 'FetchConversationScopedWebhook',
    status: 404,
    code: 20404,
    title: 'for a SID that no webhook has',
    run: async (world) => world.get((await webhooks(world)) + nothing),
  },
  {
    operation: 'UpdateConversationScopedWebhook',
    status: 200,
    title: 'with another list of events',
    run: async (world) =>
      world.post(await webhook(world), { 'Configuration.Filters': 'onDeliveryUpdated' }),
    look: ({ body }) => {
      expect(body.configuration).toEqual({
        filters: ['onDeliveryUpdated'],
        method: 'GET',
        url: 'https://example.com/events',
      });
    },
  },
  {
    operation: 'UpdateConversationScopedWebhook',
    status: 400,
    code: 50365,
    title: 'for an event that has not happened yet',
    run: async (world) =>
      world.post(await webhook(world), { 'Configuration.Filters': 'onMessageAdd' }),
  },
  {
    operation: 'UpdateConversationScopedWebhook',
    status: 404,
    code: 20404,
    title: 'for a SID that no webhook has',
    run: async (world) =>
      world.post((await webhooks(world)) + nothing, { 'Configuration.Method': 'get' }),
  },
  {
    operation: 'DeleteConversationScopedWebhook',
    status: 204,
    title: 'for a webhook that is there',
    run: async (world) => world.remove(await webhook(world)),
    look: async ({ path }, { get }) => {
      expect((await get(path)).status).toBe(404);
    },
  },
  {
    operation: 'DeleteConversationScopedWebhook',
    status: 404,
    code: 20404,
    title: 'for a SID that no webhook has',
    run: async (world) => world.remove((await webhooks(world)) + nothing),
  },
];

async function webhooks({ post }: CaseWorld): Promise<string> {
  return (await post('/Conversations')).body.links.webhooks;
}

async function webhook(world: CaseWorld): Promise<string> {
  return (await world.post(await webhooks(world), events)).body.url;
}

import { expect } from 'vitest';
import type { Case } from './case.ts';

const unknownSid = `CH${'0'.repeat(32)}`;

export const conversationCases: readonly Case[] = [
  {
    operation: 'CreateConversation',
    status: 201,
    title: 'for no field at all',
    run: ({ post }) => post('/Conversations'),
    look: async ({ body }, { root, prefix }) => {
      const { body: configuration } = await root.get('/Configuration');
      const url = `http://emulator.test${prefix}/Conversations/${body.sid}`;
      expect(body).toEqual({
        account_sid: expect.stringMatching(/^AC/),
        attributes: '{}',
        bindings: null,
        chat_service_sid: configuration.default_chat_service_sid,
        date_created: '2026-03-01T12:00:00Z',
        date_updated: '2026-03-01T12:00:00Z',
        friendly_name: null,
        links: {
          export: `${url}/Export`,
          messages: `${url}/Messages`,
          participants: `${url}/Participants`,
          webhooks: `${url}/Webhooks`,
        },
        messaging_service_sid: configuration.default_messaging_service_sid,
        sid: expect.stringMatching(/^CH[0-9a-f]{32}$/),
        state: 'active',
        timers: {},
        unique_name: null,
        url,
      });
    },
  },
  {
    operation: 'CreateConversation',
    status: 400,
    code: 50384,
    title: 'for the state closed',
    run: ({ post }) => post('/Conversations', { State: 'Closed' }),
  },
  {
    operation: 'CreateConversation',
    status: 409,
    code: 50353,
    title: 'for a unique name that is taken',
    run: async ({ post }) => {
      await post('/Conversations', { UniqueName: 'order-1' });
      return post('/Conversations', { UniqueName: 'order-1' });
    },
  },
  {
    operation: 'ListConversation',
    status: 200,
    title: 'with all that were created',
    run: async ({ get, post }) => {
      await post('/Conversations', { UniqueName: 'order-1' });
      await post('/Conversations', { UniqueName: 'order-2' });
      return get('/Conversations');
    },
    look: ({ body }) => {
      expect(body.meta.key).toBe('conversations');
      expect(body.conversations).toHaveLength(2);
    },
  },
  {
    operation: 'ListConversation',
    status: 400,
    code: 50396,
    title: 'for a time that ends before it starts',
    run: ({ get }) =>
      get('/Conversations?StartDate=2026-03-02T00:00:00Z&EndDate=2026-03-01T00:00:00Z'),
  },
  {
    operation: 'FetchConversation',
    status: 200,
    title: 'for a unique name',
    run: async ({ get, post }) => {
      await post('/Conversations', { UniqueName: 'order/1' });
      return get('/Conversations/order%2F1');
    },
    look: ({ body }, { prefix }) => {
      expect(body.unique_name).toBe('order/1');
      expect(body.url).toBe(`http://emulator.test${prefix}/Conversations/${body.sid}`);
    },
  },
  {
    operation: 'FetchConversation',
    status: 404,
    code: 20404,
    title: 'for a SID that nothing has',
    run: ({ get }) => get(`/Conversations/${unknownSid}`),
  },
  {
    operation: 'UpdateConversation',
    status: 200,
    title: 'for a name and a state',
    run: async ({ post }) => {
      const { body } = await post('/Conversations', { UniqueName: 'order-1' });
      return post(`/Conversations/${body.sid}`, { FriendlyName: 'Order 1', State: 'inactive' });
    },
    look: ({ body }) => {
      expect(body).toMatchObject({
        friendly_name: 'Order 1',
        state: 'inactive',
        unique_name: 'order-1',
      });
    },
  },
  {
    operation: 'UpdateConversation',
    status: 400,
    code: 50377,
    title: 'for a closed conversation',
    run: async ({ post }) => {
      await post('/Conversations', { UniqueName: 'order-1' });
      await post('/Conversations/order-1', { State: 'closed' });
      return post('/Conversations/order-1', { State: 'active' });
    },
  },
  {
    operation: 'UpdateConversation',
    status: 404,
    code: 20404,
    title: 'for a unique name that nothing has',
    run: ({ post }) => post('/Conversations/nothing', { FriendlyName: 'Nothing' }),
  },
  {
    operation: 'UpdateConversation',
    status: 409,
    code: 50353,
    title: 'for the unique name of another conversation',
    run: async ({ post }) => {
      await post('/Conversations', { UniqueName: 'order-1' });
      await post('/Conversations', { UniqueName: 'order-2' });
      return post('/Conversations/order-2', { UniqueName: 'order-1' });
    },
  },
  {
    operation: 'DeleteConversation',
    status: 204,
    title: 'for a closed conversation',
    run: async ({ post, remove }) => {
      await post('/Conversations', { UniqueName: 'order-1' });
      await post('/Conversations/order-1', { State: 'closed' });
      return remove('/Conversations/order-1');
    },
    look: async (_, { get }) => {
      expect((await get('/Conversations/order-1')).status).toBe(404);
      expect((await get('/Conversations')).body.conversations).toEqual([]);
    },
  },
  {
    operation: 'DeleteConversation',
    status: 400,
    code: 20001,
    title: 'for a header that says neither true nor false',
    run: async ({ post, remove }) => {
      await post('/Conversations', { UniqueName: 'order-1' });
      return remove('/Conversations/order-1', { 'X-Twilio-Webhook-Enabled': 'perhaps' });
    },
  },
  {
    operation: 'DeleteConversation',
    status: 404,
    code: 20404,
    title: 'for one that is deleted already',
    run: async ({ post, remove }) => {
      await post('/Conversations', { UniqueName: 'order-1' });
      await remove('/Conversations/order-1');
      return remove('/Conversations/order-1');
    },
  },
];

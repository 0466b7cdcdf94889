import { expect } from 'vitest';
import type { Case, CaseWorld } from './case.ts';

const nowhere = `CH${'0'.repeat(32)}`;

export const userConversationCases: readonly Case[] = [
  {
    operation: 'ListUserConversation',
    status: 200,
    title: 'with the conversations in the order of their SIDs',
    run: async (world) => {
      await joined(world);
      await joined(world);
      await world.post('/Conversations');
      return world.get('/Users/alice/Conversations');
    },
    look: ({ body }) => {
      const sids = body.conversations.map(
        ({ conversation_sid }: { conversation_sid: string }) => conversation_sid,
      );
      expect(sids).toHaveLength(2);
      expect(sids).toEqual(sids.toSorted());
      expect(body.meta.key).toBe('conversations');
    },
  },
  {
    operation: 'ListUserConversation',
    status: 400,
    code: 20001,
    title: 'for a page of no size',
    run: async ({ get, post }) => {
      await post('/Users', { Identity: 'alice' });
      return get('/Users/alice/Conversations?PageSize=0');
    },
  },
  {
    operation: 'ListUserConversation',
    status: 404,
    code: 20404,
    title: 'for a user who is not there',
    run: ({ get }) => get('/Users/nobody/Conversations'),
  },
  {
    operation: 'FetchUserConversation',
    status: 200,
    title: 'with the conversation as the user sees it',
    run: async (world) => world.get(await joined(world)),
    look: async ({ body }, { get, prefix }) => {
      const { body: user } = await get('/Users/alice');
      const conversation = `${prefix}/Conversations/${body.conversation_sid}`;
      expect(body).toMatchObject({
        conversation_state: 'active',
        friendly_name: 'Order 1',
        last_read_message_index: null,
        notification_level: 'default',
        timers: {},
        unread_messages_count: null,
        user_sid: user.sid,
      });
      const path = `${prefix}/Users/${user.sid}/Conversations/${body.conversation_sid}`;
      expect(new URL(body.url).pathname).toBe(path);
      expect(new URL(body.links.conversation).pathname).toBe(conversation);
      const participant = `${conversation}/Participants/${body.participant_sid}`;
      expect(new URL(body.links.participant).pathname).toBe(participant);
    },
  },
  {
    operation: 'FetchUserConversation',
    status: 404,
    code: 20404,
    title: 'for a conversation the user takes no part in',
    run: async ({ get, post }) => {
      await post('/Users', { Identity: 'alice' });
      const { body } = await post('/Conversations');
      return get(`/Users/alice/Conversations/${body.sid}`);
    },
  },
  {
    operation: 'UpdateUserConversation',
    status: 200,
    title: 'with what was changed',
    run: async (world) => world.post(await joined(world), { NotificationLevel: 'MUTED' }),
    look: ({ body }) => {
      expect(body.notification_level).toBe('muted');
    },
  },
  {
    operation: 'UpdateUserConversation',
    status: 400,
    code: 50210,
    title: 'for a notification level that does not exist',
    run: async (world) => world.post(await joined(world), { NotificationLevel: 'loud' }),
  },
  {
    operation: 'UpdateUserConversation',
    status: 404,
    code: 20404,
    title: 'for a conversation that is not there',
    run: async ({ post }) => {
      await post('/Users', { Identity: 'alice' });
      return post(`/Users/alice/Conversations/${nowhere}`, { NotificationLevel: 'muted' });
    },
  },
  {
    operation: 'DeleteUserConversation',
    status: 204,
    title: 'and the participant is gone',
    run: async (world) => world.remove(await joined(world)),
    look: async ({ path }, { get }) => {
      const sid = path.slice(path.lastIndexOf('/') + 1);
      expect((await get(`/Conversations/${sid}/Participants/alice`)).status).toBe(404);
      expect((await get(`/Conversations/${sid}`)).status).toBe(200);
    },
  },
  {
    operation: 'DeleteUserConversation',
    status: 404,
    code: 20404,
    title: 'for a user who is not there',
    run: ({ remove }) => remove(`/Users/nobody/Conversations/${nowhere}`),
  },
];

/** The path of a new conversation as alice sees it, who takes part in it. */
async function joined({ post }: CaseWorld): Promise<string> {
  const { body } = await post('/Conversations', { FriendlyName: 'Order 1' });
  await post(`/Conversations/${body.sid}/Participants`, { Identity: 'alice' });
  return `/Users/alice/Conversations/${body.sid}`;
}

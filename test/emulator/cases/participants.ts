import { expect } from 'vitest';
import type { Case, CaseWorld, Form } from './case.ts';

const nobody = `MB${'0'.repeat(32)}`;
const nowhere = `/Conversations/CH${'0'.repeat(32)}/Participants`;
const bySms = {
  'MessagingBinding.Address': '+15550100001',
  'MessagingBinding.ProxyAddress': '+15550100000',
};

export const participantCases: readonly Case[] = [
  {
    operation: 'CreateConversationParticipant',
    status: 201,
    title: 'for an identity',
    run: async (world) => world.post(await participants(world), { Identity: 'alice' }),
    look: async ({ body }, { isScoped, prefix, get }) => {
      expect(body).toMatchObject({
        identity: 'alice',
        attributes: '{}',
        messaging_binding: null,
        last_read_message_index: null,
        last_read_timestamp: null,
        date_updated: body.date_created,
      });
      expect('chat_service_sid' in body).toBe(isScoped);
      const path = `${prefix}/Conversations/${body.conversation_sid}/Participants/${body.sid}`;
      expect(new URL(body.url).pathname).toBe(path);
      expect((await get('/Users/alice')).body.identity).toBe('alice');
    },
  },
  {
    operation: 'CreateConversationParticipant',
    status: 201,
    title: 'for an address with a proxy address',
    run: async (world) => world.post(await participants(world), bySms),
    look: ({ body }) => {
      expect(body).toMatchObject({ identity: null, role_sid: null });
      expect(body.messaging_binding).toEqual({
        type: 'sms',
        address: '+15550100001',
        proxy_address: '+15550100000',
      });
    },
  },
  {
    operation: 'CreateConversationParticipant',
    status: 400,
    code: 50204,
    title: 'for nobody',
    run: async (world) => world.post(await participants(world), { Attributes: '{}' }),
  },
  {
    operation: 'CreateConversationParticipant',
    status: 400,
    code: 50377,
    title: 'where the conversation is closed',
    run: async (world) => {
      const path = await participants(world);
      await close(world, path);
      return world.post(path, { Identity: 'alice' });
    },
  },
  {
    operation: 'CreateConversationParticipant',
    status: 404,
    code: 20404,
    title: 'in a conversation that is not there',
    run: ({ post }) => post(nowhere, { Identity: 'alice' }),
  },
  {
    operation: 'CreateConversationParticipant',
    status: 409,
    code: 50433,
    title: 'for an identity that takes part already',
    run: async (world) => {
      const path = await participants(world);
      await world.post(path, { Identity: 'alice' });
      return world.post(path, { Identity: 'alice' });
    },
  },
  {
    operation: 'CreateConversationParticipant',
    status: 409,
    code: 50416,
    title: 'for addresses that meet in another conversation',
    run: async (world) => {
      await world.post(await participants(world), bySms);
      return world.post(await participants(world), bySms);
    },
  },
  {
    operation: 'FetchConversationParticipant',
    status: 200,
    title: 'with the participant by its SID',
    run: async (world) => world.get(await participant(world, bySms)),
    look: ({ body, path }) => {
      expect(path.endsWith(body.sid)).toBe(true);
    },
  },
  {
    operation: 'FetchConversationParticipant',
    status: 200,
    title: 'with the participant by its identity',
    run: async (world) => {
      const path = await participants(world);
      await world.post(path, { Identity: 'alice/1' });
      return world.get(`${path}/alice%2F1`);
    },
    look: ({ body }) => {
      expect(body.identity).toBe('alice/1');
    },
  },
  {
    operation: 'FetchConversationParticipant',
    status: 404,
    code: 20404,
    title: 'for a participant who is not there',
    run: async (world) => world.get(`${await participants(world)}/${nobody}`),
  },
  {
    operation: 'ListConversationParticipant',
    status: 200,
    title: 'with the participants in the order of their SIDs',
    run: async (world) => {
      const path = await participants(world);
      for (const Identity of ['carol', 'bob', 'alice']) await world.post(path, { Identity });
      return world.get(path);
    },
    look: ({ body }) => {
      const sids = body.participants.map(({ sid }: { sid: string }) => sid);
      expect(sids).toHaveLength(3);
      expect(sids).toEqual(sids.toSorted());
      expect(body.meta.key).toBe('participants');
    },
  },
  {
    operation: 'ListConversationParticipant',
    status: 400,
    code: 20001,
    title: 'for a page of no size',
    run: async (world) => world.get(`${await participants(world)}?PageSize=0`),
  },
  {
    operation: 'ListConversationParticipant',
    status: 404,
    code: 20404,
    title: 'in a conversation that is not there',
    run: ({ get }) => get(nowhere),
  },
  {
    operation: 'UpdateConversationParticipant',
    status: 200,
    title: 'with what was changed',
    run: async (world) => world.post(await participant(world), { Attributes: '{"seat":1}' }),
    look: ({ body }) => {
      expect(body).toMatchObject({ identity: 'alice', attributes: '{"seat":1}' });
    },
  },
  {
    operation: 'UpdateConversationParticipant',
    status: 400,
    code: 50421,
    title: 'where more is marked as read than there is',
    run: async (world) => world.post(await participant(world), { LastReadMessageIndex: 0 }),
  },
  {
    operation: 'UpdateConversationParticipant',
    status: 404,
    code: 20404,
    title: 'for a participant who is not there',
    run: async (world) =>
      world.post(`${await participants(world)}/${nobody}`, { Attributes: '{}' }),
  },
  {
    operation: 'UpdateConversationParticipant',
    status: 404,
    code: 20404,
    title: 'by an identity, by which a participant is only fetched',
    run: async (world) => {
      const path = await participants(world);
      await world.post(path, { Identity: 'alice' });
      return world.post(`${path}/alice`, { Attributes: '{}' });
    },
  },
  {
    operation: 'UpdateConversationParticipant',
    status: 409,
    code: 50433,
    title: 'where the identity to attach takes part already',
    run: async (world) => {
      const path = await participants(world);
      await world.post(path, { Identity: 'alice' });
      const form = { 'MessagingBinding.ProjectedAddress': '+15550100000' };
      const { body } = await world.post(path, form);
      return world.post(`${path}/${body.sid}`, { Identity: 'alice' });
    },
  },
  {
    operation: 'DeleteConversationParticipant',
    status: 204,
    title: 'and the participant is gone',
    run: async (world) => world.remove(await participant(world)),
    look: async ({ path }, { get }) => {
      expect((await get(path.slice(path.indexOf('/Conversations')))).status).toBe(404);
    },
  },
  {
    operation: 'DeleteConversationParticipant',
    status: 400,
    code: 20001,
    title: 'for a header that is neither true nor false',
    run: async (world) =>
      world.remove(await participant(world), { 'X-Twilio-Webhook-Enabled': 'maybe' }),
  },
  {
    operation: 'DeleteConversationParticipant',
    status: 404,
    code: 20404,
    title: 'for a participant who is not there',
    run: async (world) => world.remove(`${await participants(world)}/${nobody}`),
  },
];

/** The path of the participants of a new conversation. */
async function participants({ post }: CaseWorld): Promise<string> {
  const { body } = await post('/Conversations');
  return `/Conversations/${body.sid}/Participants`;
}

/** The path of a new participant of a new conversation. */
async function participant(world: CaseWorld, form: Form = { Identity: 'alice' }): Promise<string> {
  const path = await participants(world);
  const { body } = await world.post(path, form);
  return `${path}/${body.sid}`;
}

async function close({ post }: CaseWorld, path: string): Promise<void> {
  await post(path.replace('/Participants', ''), { State: 'closed' });
}

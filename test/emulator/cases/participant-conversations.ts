import { expect } from 'vitest';
import type { Case, CaseWorld, Form } from './case.ts';

export const participantConversationCases: readonly Case[] = [
  {
    operation: 'ListParticipantConversation',
    status: 200,
    title: 'with the conversations of an identity',
    run: async (world) => {
      await joined(world, { Identity: 'alice' });
      await joined(world, { Identity: 'bob' });
      return world.get('/ParticipantConversations?Identity=alice');
    },
    look: async ({ body }, { get, prefix }) => {
      const { body: user } = await get('/Users/alice');
      expect(body.meta.key).toBe('conversations');
      expect(body.conversations).toHaveLength(1);
      const [found] = body.conversations;
      expect(found).toMatchObject({
        conversation_attributes: '{}',
        conversation_state: 'active',
        conversation_timers: {},
        participant_identity: 'alice',
        participant_messaging_binding: null,
        participant_user_sid: user.sid,
      });
      const conversation = `${prefix}/Conversations/${found.conversation_sid}`;
      expect(new URL(found.links.conversation).pathname).toBe(conversation);
      const participant = `${conversation}/Participants/${found.participant_sid}`;
      expect(new URL(found.links.participant).pathname).toBe(participant);
    },
  },
  {
    operation: 'ListParticipantConversation',
    status: 200,
    title: 'with the conversations of an address',
    run: async (world) => {
      await joined(world, {
        'MessagingBinding.Address': 'whatsapp:+15550100001',
        'MessagingBinding.ProxyAddress': 'whatsapp:+15550100000',
      });
      return world.get('/ParticipantConversations?Address=whatsapp%3A%2B15550100001');
    },
    look: ({ body }) => {
      expect(body.conversations).toHaveLength(1);
      expect(body.conversations[0]).toMatchObject({
        participant_identity: null,
        participant_user_sid: null,
        participant_messaging_binding: {
          type: 'whatsapp',
          address: 'whatsapp:+15550100001',
          proxy_address: 'whatsapp:+15550100000',
          projected_address: null,
          level: null,
          name: null,
        },
      });
    },
  },
  {
    operation: 'ListParticipantConversation',
    status: 400,
    code: 50451,
    title: 'for an identity and an address together',
    run: ({ get }) => get('/ParticipantConversations?Identity=alice&Address=%2B15550100001'),
  },
  {
    operation: 'ListParticipantConversation',
    status: 400,
    code: 20001,
    title: 'for neither identity nor address',
    run: ({ get }) => get('/ParticipantConversations?Identity='),
  },
];

async function joined({ post }: CaseWorld, form: Form): Promise<void> {
  const { body } = await post('/Conversations');
  await post(`/Conversations/${body.sid}/Participants`, form);
}

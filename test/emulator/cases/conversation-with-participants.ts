import { expect } from 'vitest';
import type { Case } from './case.ts';

const path = '/ConversationWithParticipants';
const sms = JSON.stringify({
  messaging_binding: { address: '+15550101234', proxy_address: '+15550109876' },
});

export const conversationWithParticipantsCases: readonly Case[] = [
  {
    operation: 'CreateConversationWithParticipants',
    status: 201,
    title: 'without participants',
    run: ({ post }) => post(path, { UniqueName: 'order-1' }),
    look: ({ body }) => {
      expect(body.state).toBe('active');
      expect(Object.keys(body.links)).toEqual(['messages', 'participants', 'webhooks']);
    },
  },
  {
    operation: 'CreateConversationWithParticipants',
    status: 202,
    title: 'with participants, who are there a moment later',
    run: ({ post }) => post(path, { Participant: ['{"identity":"alice"}', sms] }),
    look: async ({ body }, { get, server }) => {
      expect(body.state).toBe('initializing');
      expect(Object.keys(body.links)).toEqual(['messages', 'participants', 'webhooks']);
      server.wait(500);
      expect((await get(`/Conversations/${body.sid}`)).body.state).toBe('active');
    },
  },
  {
    operation: 'CreateConversationWithParticipants',
    status: 400,
    code: 50424,
    title: 'for a participant that is no JSON object',
    run: ({ post }) => post(path, { Participant: ['{"identity":"alice"}', '"bob"'] }),
  },
  {
    operation: 'CreateConversationWithParticipants',
    status: 409,
    code: 50425,
    title: 'for addresses that meet in another conversation already',
    run: async ({ post, get, server }) => {
      const { body } = await post(path, { Participant: [sms] });
      server.wait(500);
      await get(`/Conversations/${body.sid}`);
      return post(path, { Participant: ['{"identity":"alice"}', sms] });
    },
  },
];

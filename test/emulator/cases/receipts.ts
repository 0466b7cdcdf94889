import { expect } from 'vitest';
import type { Case, CaseWorld } from './case.ts';

export const receiptCases: readonly Case[] = [
  {
    operation: 'ListConversationMessageReceipt',
    status: 200,
    title: 'with one receipt for each participant outside chat',
    run: async (world) => world.get(`${await textedMessage(world)}/Receipts`),
    look: ({ body }) => {
      expect(body.meta.key).toBe('delivery_receipts');
      expect(body.delivery_receipts).toHaveLength(1);
    },
  },
  {
    operation: 'ListConversationMessageReceipt',
    status: 400,
    code: 20001,
    title: 'for a PageToken that no list gave',
    run: async (world) => world.get(`${await textedMessage(world)}/Receipts?PageToken=next`),
  },
  {
    operation: 'ListConversationMessageReceipt',
    status: 404,
    code: 20404,
    title: 'for a message that is not there',
    run: async (world) => {
      const path = await textedMessage(world);
      await world.remove(path);
      return world.get(`${path}/Receipts`);
    },
  },
  {
    operation: 'FetchConversationMessageReceipt',
    status: 200,
    title: 'with the receipt of one copy',
    run: async (world) => {
      const path = `${await textedMessage(world)}/Receipts`;
      const { body } = await world.get(path);
      return world.get(`${path}/${body.delivery_receipts[0].sid}`);
    },
    look: ({ body }, { isScoped }) => {
      expect(body).toMatchObject({ status: 'sent', error_code: 0 });
      expect(body.channel_message_sid).toMatch(/^SM[0-9a-f]{32}$/);
      expect('chat_service_sid' in body).toBe(isScoped);
      expect(new URL(body.url).pathname).toMatch(new RegExp(`${body.message_sid}/Receipts/DY`));
    },
  },
  {
    operation: 'FetchConversationMessageReceipt',
    status: 404,
    code: 20404,
    title: 'for a receipt that is not there',
    run: async (world) => world.get(`${await textedMessage(world)}/Receipts/DY${'0'.repeat(32)}`),
  },
];

/** The path of a message that also went out by SMS. */
async function textedMessage({ post }: CaseWorld): Promise<string> {
  const { body: conversation } = await post('/Conversations');
  await post(`/Conversations/${conversation.sid}/Participants`, {
    'MessagingBinding.Address': '+15550100001',
    'MessagingBinding.ProxyAddress': '+15550100000',
  });
  const { body: message } = await post(`/Conversations/${conversation.sid}/Messages`, {
    Body: 'On its way',
  });
  return `/Conversations/${conversation.sid}/Messages/${message.sid}`;
}

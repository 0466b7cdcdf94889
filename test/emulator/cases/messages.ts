import { expect } from 'vitest';
import type { Case, CaseWorld, Form } from './case.ts';

const nobody = `/Conversations/CH${'0'.repeat(32)}/Messages`;
const nothing = `/IM${'0'.repeat(32)}`;

export const messageCases: readonly Case[] = [
  {
    operation: 'CreateConversationMessage',
    status: 201,
    title: 'for a text',
    run: async (world) => world.post(await messages(world), { Body: 'Hello', Author: 'alice' }),
    look: ({ body }, { isScoped, prefix }) => {
      expect(body).toMatchObject({
        index: 0,
        author: 'alice',
        body: 'Hello',
        attributes: '{}',
        participant_sid: null,
        media: null,
        content_sid: null,
        delivery: null,
        date_updated: body.date_created,
      });
      expect('chat_service_sid' in body).toBe(isScoped);
      const path = `${prefix}/Conversations/${body.conversation_sid}/Messages/${body.sid}`;
      expect(new URL(body.url).pathname).toBe(path);
      expect(body.links.delivery_receipts).toBe(`${body.url}/Receipts`);
    },
  },
  {
    operation: 'CreateConversationMessage',
    status: 400,
    code: 50504,
    title: 'for a text over 32 KB',
    run: async (world) => world.post(await messages(world), { Body: 'x'.repeat(32_769) }),
  },
  {
    operation: 'CreateConversationMessage',
    status: 400,
    code: 50377,
    title: 'where the conversation is closed',
    run: async (world) => {
      const path = await messages(world);
      await world.post(path.replace('/Messages', ''), { State: 'closed' });
      return world.post(path, { Body: 'Too late' });
    },
  },
  {
    operation: 'CreateConversationMessage',
    status: 404,
    code: 20404,
    title: 'in a conversation that is not there',
    run: ({ post }) => post(nobody, { Body: 'Hello' }),
  },
  {
    operation: 'FetchConversationMessage',
    status: 200,
    title: 'with the message as it was created',
    run: async (world) => world.get(await message(world, { Body: 'Hello' })),
    look: ({ body }) => {
      expect(body).toMatchObject({ index: 0, author: 'system', body: 'Hello' });
    },
  },
  {
    operation: 'FetchConversationMessage',
    status: 404,
    code: 20404,
    title: 'for a message that is not there',
    run: async (world) => world.get((await messages(world)) + nothing),
  },
  {
    operation: 'ListConversationMessage',
    status: 200,
    title: 'with all messages by index',
    run: async (world) => {
      const path = await messages(world);
      await world.post(path, { Body: 'one' });
      await world.post(path, { Body: 'two' });
      return world.get(path);
    },
    look: ({ body }) => {
      const found: readonly { index: number; body: string }[] = body.messages;
      expect(found.map((one) => [one.index, one.body])).toEqual([
        [0, 'one'],
        [1, 'two'],
      ]);
      expect(body.meta.key).toBe('messages');
    },
  },
  {
    operation: 'ListConversationMessage',
    status: 400,
    code: 20001,
    title: 'for a PageToken of another list',
    run: async (world) => {
      const token = `PA${'49534d'.repeat(3)}`;
      return world.get(`${await messages(world)}?Page=1&PageToken=${token}`);
    },
  },
  {
    operation: 'ListConversationMessage',
    status: 404,
    code: 20404,
    title: 'for a conversation that is not there',
    run: ({ get }) => get(nobody),
  },
  {
    operation: 'UpdateConversationMessage',
    status: 200,
    title: 'with what was changed',
    run: async (world) => {
      const path = await message(world, { Body: 'Helo', Attributes: '{"kept":true}' });
      return world.post(path, { Body: 'Hello' });
    },
    look: ({ body }) => {
      expect(body).toMatchObject({ index: 0, body: 'Hello', attributes: '{"kept":true}' });
    },
  },
  {
    operation: 'UpdateConversationMessage',
    status: 400,
    code: 50304,
    title: 'for attributes that are not JSON',
    run: async (world) => world.post(await message(world, {}), { Attributes: '{' }),
  },
  {
    operation: 'UpdateConversationMessage',
    status: 400,
    code: 50509,
    title: 'for another text beside media',
    run: async (world) => {
      const path = await message(world, { MediaSid: `ME${'0'.repeat(32)}` });
      return world.post(path, { Body: 'A picture' });
    },
  },
  {
    operation: 'UpdateConversationMessage',
    status: 404,
    code: 20404,
    title: 'for a message that is not there',
    run: async (world) => world.post((await messages(world)) + nothing, { Body: 'Hello' }),
  },
  {
    operation: 'DeleteConversationMessage',
    status: 204,
    title: 'and the message is gone',
    run: async (world) => world.remove(await message(world, {})),
    look: async ({ path }, { server }) => {
      const { status } = await server.send('GET', path);
      expect(status).toBe(404);
    },
  },
  {
    operation: 'DeleteConversationMessage',
    status: 400,
    code: 20001,
    title: 'for a webhook header that is neither true nor false',
    run: async (world) =>
      world.remove(await message(world, {}), { 'X-Twilio-Webhook-Enabled': 'perhaps' }),
  },
  {
    operation: 'DeleteConversationMessage',
    status: 404,
    code: 20404,
    title: 'for a message that is deleted already',
    run: async (world) => {
      const path = await message(world, {});
      await world.remove(path);
      return world.remove(path);
    },
  },
];

/** The path of the messages of a new conversation. */
async function messages({ post }: CaseWorld): Promise<string> {
  const { body } = await post('/Conversations');
  return `/Conversations/${body.sid}/Messages`;
}

/** The path of the only message of a new conversation. */
async function message(world: CaseWorld, form: Form): Promise<string> {
  const path = await messages(world);
  const { body } = await world.post(path, form);
  return `${path}/${body.sid}`;
}

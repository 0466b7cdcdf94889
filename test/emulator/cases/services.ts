import { expect } from 'vitest';
import type { Exchange } from '../../helpers/emulator.ts';
import type { Case, CaseWorld } from './case.ts';

const nowhere = `/Services/IS${'0'.repeat(32)}`;

export const serviceCases: readonly Case[] = [
  {
    operation: 'ListService',
    status: 200,
    title: 'with the default service and others',
    run: async ({ root }) => {
      await root.post('/Services', { FriendlyName: 'Second' });
      return root.get('/Services');
    },
    look: ({ body }) => {
      expect(body.meta.key).toBe('services');
      expect(body.services).toHaveLength(2);
    },
  },
  {
    operation: 'ListService',
    status: 400,
    code: 20001,
    title: 'for pages of no size',
    run: ({ root }) => root.get('/Services?PageSize=0'),
  },
  {
    operation: 'CreateService',
    status: 201,
    title: 'for a name',
    run: ({ root }) => root.post('/Services', { FriendlyName: 'Shop' }),
    look: ({ body }) => {
      expect(body.sid).toMatch(/^IS[0-9a-f]{32}$/);
      expect(body.friendly_name).toBe('Shop');
      expect(body.date_updated).toBe(body.date_created);
      expect(body.url).toMatch(new RegExp(`/v1/Services/${body.sid}$`));
      expect(body.links).toEqual({
        bindings: `${body.url}/Bindings`,
        configuration: `${body.url}/Configuration`,
        conversation_with_participants: `${body.url}/ConversationWithParticipants`,
        conversations: `${body.url}/Conversations`,
        participant_conversations: `${body.url}/ParticipantConversations`,
        roles: `${body.url}/Roles`,
        users: `${body.url}/Users`,
      });
    },
  },
  {
    operation: 'CreateService',
    status: 400,
    code: 50000,
    title: 'without a name',
    run: ({ root }) => root.post('/Services', { FriendlyName: '' }),
  },
  {
    operation: 'CreateService',
    status: 400,
    code: 50003,
    title: 'for a name of 257 characters',
    run: ({ root }) => root.post('/Services', { FriendlyName: 'x'.repeat(257) }),
  },
  {
    operation: 'FetchService',
    status: 200,
    title: 'with the service as it was created',
    run: async ({ root }) => {
      const { body } = await root.post('/Services', { FriendlyName: 'Shop' });
      return root.get(body.url);
    },
    look: ({ body }) => {
      expect(body.friendly_name).toBe('Shop');
    },
  },
  {
    operation: 'FetchService',
    status: 404,
    code: 20404,
    title: 'for a SID that no service has',
    run: ({ root }) => root.get(nowhere),
  },
  {
    operation: 'DeleteService',
    status: 204,
    title: 'for a service that is not the default one',
    run: async ({ root }) => {
      const { body } = await root.post('/Services', { FriendlyName: 'Second' });
      return root.remove(body.url);
    },
    look: async ({ path }, { root }) => {
      expect((await root.get(path)).status).toBe(404);
    },
  },
  {
    operation: 'DeleteService',
    status: 404,
    code: 20404,
    title: 'for a SID that no service has',
    run: ({ root }) => root.remove(nowhere),
  },
  {
    operation: 'DeleteService',
    status: 409,
    code: 20409,
    title: 'for the default service',
    run: removeDefault,
    look: async ({ path }, { server }) => {
      expect((await server.send('GET', path)).status).toBe(200);
    },
  },
];

async function removeDefault({ root }: CaseWorld): Promise<Exchange> {
  const { body } = await root.get('/Configuration');
  return root.remove(`/Services/${body.default_chat_service_sid}`);
}

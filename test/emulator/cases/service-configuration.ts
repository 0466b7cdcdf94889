import { expect } from 'vitest';
import type { Json } from '../../helpers/emulator.ts';
import type { Case, CaseWorld } from './case.ts';

const nowhere = `/Services/IS${'0'.repeat(32)}/Configuration`;
const nobody = `RL${'0'.repeat(32)}`;

export const serviceConfigurationCases: readonly Case[] = [
  {
    operation: 'FetchServiceConfiguration',
    status: 200,
    title: 'with three of the four roles as defaults',
    run: async (world) => world.root.get(await configuration(world)),
    look: async ({ body }, { root }) => {
      const { roles } = (await root.get('/Roles')).body;
      const name = (sid: string): string =>
        roles.find((role: Json) => role.sid === sid)?.friendly_name;
      expect(name(body.default_conversation_creator_role_sid)).toBe('channel admin');
      expect(name(body.default_conversation_role_sid)).toBe('channel user');
      expect(name(body.default_chat_service_role_sid)).toBe('service user');
      expect(body.reachability_enabled).toBe(false);
      expect(body.links).toEqual({
        notifications: `${body.url}/Notifications`,
        webhooks: `${body.url}/Webhooks`,
      });
    },
  },
  {
    operation: 'FetchServiceConfiguration',
    status: 404,
    code: 20404,
    title: 'for a service that is not there',
    run: ({ root }) => root.get(nowhere),
  },
  {
    operation: 'UpdateServiceConfiguration',
    status: 200,
    title: 'with reachability switched on',
    run: async (world) =>
      world.root.post(await configuration(world), { ReachabilityEnabled: 'TRUE' }),
    look: ({ body }) => {
      expect(body.reachability_enabled).toBe(true);
    },
  },
  {
    operation: 'UpdateServiceConfiguration',
    status: 400,
    code: 50100,
    title: 'for a role of users that is not there',
    run: async (world) =>
      world.root.post(await configuration(world), { DefaultChatServiceRoleSid: nobody }),
  },
  {
    operation: 'UpdateServiceConfiguration',
    status: 400,
    code: 50109,
    title: 'for a role of participants that is not there',
    run: async (world) =>
      world.root.post(await configuration(world), { DefaultConversationRoleSid: nobody }),
  },
  {
    operation: 'UpdateServiceConfiguration',
    status: 404,
    code: 20404,
    title: 'for a service that is not there',
    run: ({ root }) => root.post(nowhere, { ReachabilityEnabled: true }),
  },
];

async function configuration({ root }: CaseWorld): Promise<string> {
  return (await root.get('/Configuration')).body.links.service;
}

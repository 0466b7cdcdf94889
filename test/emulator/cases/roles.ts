import { expect } from 'vitest';
import type { Json } from '../../helpers/emulator.ts';
import type { Case, CaseWorld, Form } from './case.ts';

const nothing = `/Roles/RL${'0'.repeat(32)}`;
const writer: Form = {
  FriendlyName: 'writer',
  Type: 'conversation',
  Permission: ['sendMessage', 'leaveConversation'],
};

export const roleCases: readonly Case[] = [
  {
    operation: 'ListRole',
    status: 200,
    title: 'with the four that a service starts with',
    run: ({ get }) => get('/Roles'),
    look: ({ body }) => {
      expect(body.meta.key).toBe('roles');
      expect(body.roles.map(({ friendly_name }: Json) => friendly_name).toSorted()).toEqual([
        'channel admin',
        'channel user',
        'service admin',
        'service user',
      ]);
    },
  },
  {
    operation: 'ListRole',
    status: 400,
    code: 20001,
    title: 'for pages of no size',
    run: ({ get }) => get('/Roles?PageSize=0'),
  },
  {
    operation: 'CreateRole',
    status: 201,
    title: 'for permissions of its type',
    run: ({ post }) => post('/Roles', writer),
    look: ({ body }, { prefix }) => {
      expect(body).toMatchObject({
        friendly_name: 'writer',
        type: 'conversation',
        permissions: ['sendMessage', 'leaveConversation'],
        date_updated: body.date_created,
      });
      expect(new URL(body.url).pathname).toBe(`${prefix}/Roles/${body.sid}`);
    },
  },
  {
    operation: 'CreateRole',
    status: 400,
    code: 50000,
    title: 'without a name',
    run: ({ post }) => post('/Roles', { ...writer, FriendlyName: undefined }),
  },
  {
    operation: 'CreateRole',
    status: 400,
    code: 50003,
    title: 'for a name of 65 characters',
    run: ({ post }) => post('/Roles', { ...writer, FriendlyName: 'x'.repeat(65) }),
  },
  {
    operation: 'CreateRole',
    status: 400,
    code: 50105,
    title: 'for a type that does not exist',
    run: ({ post }) => post('/Roles', { ...writer, Type: 'channel' }),
  },
  {
    operation: 'CreateRole',
    status: 400,
    code: 20001,
    title: 'without permissions',
    run: ({ post }) => post('/Roles', { ...writer, Permission: undefined }),
  },
  {
    operation: 'CreateRole',
    status: 400,
    code: 50104,
    title: 'for a permission of the other type',
    run: ({ post }) =>
      post('/Roles', { ...writer, Permission: ['sendMessage', 'joinConversation'] }),
    look: ({ body }) => {
      expect(body.message).toContain('joinConversation');
    },
  },
  {
    operation: 'FetchRole',
    status: 200,
    title: 'with the role as it was created',
    run: async (world) => world.get(await role(world)),
    look: ({ body }) => {
      expect(body.friendly_name).toBe('writer');
    },
  },
  {
    operation: 'FetchRole',
    status: 404,
    code: 20404,
    title: 'for a SID that no role has',
    run: ({ get }) => get(nothing),
  },
  {
    operation: 'UpdateRole',
    status: 200,
    title: 'with a list of permissions in place of the one before',
    run: async (world) => world.post(await role(world), { Permission: ['sendMediaMessage'] }),
    look: ({ body }) => {
      expect(body.permissions).toEqual(['sendMediaMessage']);
    },
  },
  {
    operation: 'UpdateRole',
    status: 400,
    code: 20001,
    title: 'without permissions',
    run: async (world) => world.post(await role(world), {}),
  },
  {
    operation: 'UpdateRole',
    status: 400,
    code: 50104,
    title: 'for a permission that does not exist',
    run: async (world) => world.post(await role(world), { Permission: 'fly' }),
  },
  {
    operation: 'UpdateRole',
    status: 404,
    code: 20404,
    title: 'for a SID that no role has',
    run: ({ post }) => post(nothing, { Permission: 'sendMessage' }),
  },
  {
    operation: 'DeleteRole',
    status: 204,
    title: 'for a role that nobody has',
    run: async (world) => world.remove(await role(world)),
    look: async ({ path }, { get }) => {
      expect((await get(path)).status).toBe(404);
    },
  },
  {
    operation: 'DeleteRole',
    status: 404,
    code: 20404,
    title: 'for a SID that no role has',
    run: ({ remove }) => remove(nothing),
  },
  {
    operation: 'DeleteRole',
    status: 409,
    code: 20409,
    title: 'for a role that a user has',
    run: async (world) => {
      const created = await world.post('/Roles', {
        FriendlyName: 'guest',
        Type: 'service',
        Permission: 'joinConversation',
      });
      await world.post('/Users', { Identity: 'alice', RoleSid: created.body.sid });
      return world.remove(created.body.url);
    },
  },
];

async function role({ post }: CaseWorld): Promise<string> {
  return (await post('/Roles', writer)).body.url;
}

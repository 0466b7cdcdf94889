import { expect } from 'vitest';
import type { Case } from './case.ts';

export const userCases: readonly Case[] = [
  {
    operation: 'CreateUser',
    status: 201,
    title: 'for a new identity',
    run: ({ post }) => post('/Users', { Identity: 'alice', Attributes: '{"age":3}' }),
    look: ({ body }) => {
      expect(body).toMatchObject({
        identity: 'alice',
        friendly_name: null,
        attributes: '{"age":3}',
      });
    },
  },
  {
    operation: 'CreateUser',
    status: 400,
    code: 50206,
    title: 'for an identity that looks like a SID',
    run: ({ post }) => post('/Users', { Identity: `US${'0'.repeat(32)}` }),
  },
  {
    operation: 'CreateUser',
    status: 409,
    code: 50201,
    title: 'for an identity that is taken',
    run: async ({ post }) => {
      await post('/Users', { Identity: 'alice' });
      return post('/Users', { Identity: 'alice' });
    },
  },
  {
    operation: 'FetchUser',
    status: 404,
    code: 20404,
    title: 'for an identity that nobody has',
    run: ({ get }) => get('/Users/nobody'),
  },
  {
    operation: 'CreateUser',
    status: 400,
    code: 50204,
    title: 'without an identity',
    run: ({ post }) => post('/Users', { Identity: null }),
  },
  {
    operation: 'FetchUser',
    status: 200,
    title: 'by its SID or its identity',
    run: async ({ get, post }) => {
      const { body } = await post('/Users', { Identity: 'alice@example.com' });
      expect((await get(`/Users/${body.sid}`)).body).toEqual(body);
      return get('/Users/alice%40example.com');
    },
    look: ({ body }, { prefix }) => {
      expect(new URL(body.url).pathname).toBe(`${prefix}/Users/${body.sid}`);
      expect(body.links.user_conversations).toBe(`${body.url}/Conversations`);
    },
  },
  {
    operation: 'ListUser',
    status: 200,
    title: 'with the users in the order of their SIDs',
    run: async ({ get, post }) => {
      for (const Identity of ['carol', 'bob', 'alice']) await post('/Users', { Identity });
      return get('/Users');
    },
    look: ({ body }) => {
      const sids = body.users.map(({ sid }: { sid: string }) => sid);
      expect(sids).toHaveLength(3);
      expect(sids).toEqual(sids.toSorted());
    },
  },
  {
    operation: 'ListUser',
    status: 400,
    code: 20001,
    title: 'for a page of no size',
    run: ({ get }) => get('/Users?PageSize=0'),
  },
  {
    operation: 'UpdateUser',
    status: 200,
    title: 'with what was changed',
    run: async ({ post }) => {
      await post('/Users', { Identity: 'alice', Attributes: '{"age":3}' });
      return post('/Users/alice', { FriendlyName: 'Alice Summer' });
    },
    look: ({ body }) => {
      expect(body).toMatchObject({ friendly_name: 'Alice Summer', attributes: '{"age":3}' });
    },
  },
  {
    operation: 'UpdateUser',
    status: 400,
    code: 50100,
    title: 'for a role that is not there',
    run: async ({ post }) => {
      await post('/Users', { Identity: 'alice' });
      return post('/Users/alice', { RoleSid: `RL${'0'.repeat(32)}` });
    },
  },
  {
    operation: 'UpdateUser',
    status: 404,
    code: 20404,
    title: 'for a user who is not there',
    run: ({ post }) => post('/Users/nobody', { FriendlyName: 'Nobody' }),
  },
  {
    operation: 'DeleteUser',
    status: 204,
    title: 'and the user is gone',
    run: async ({ post, remove }) => {
      await post('/Users', { Identity: 'alice' });
      return remove('/Users/alice');
    },
    look: async (_, { get }) => {
      expect((await get('/Users/alice')).status).toBe(404);
    },
  },
  {
    operation: 'DeleteUser',
    status: 400,
    code: 20001,
    title: 'for a header that is neither true nor false',
    run: async ({ post, remove }) => {
      await post('/Users', { Identity: 'alice' });
      return remove('/Users/alice', { 'X-Twilio-Webhook-Enabled': 'maybe' });
    },
  },
  {
    operation: 'DeleteUser',
    status: 404,
    code: 20404,
    title: 'for a user who is not there',
    run: ({ remove }) => remove('/Users/nobody'),
  },
];

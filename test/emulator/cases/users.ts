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
];

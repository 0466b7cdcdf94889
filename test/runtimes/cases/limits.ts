import { equal, failure, satisfies } from '../assert.ts';
import type { Case } from '../case.ts';

/** Limits of time and number. */
export const limits: readonly Case[] = [
  {
    name: 'an attempt that is never answered ends after its timeout',
    run: async ({ client, library, seen }) => {
      const error = await failure(
        client('stall').fetchUser({ Sid: 'alice' }, { timeout: 300, maxRetries: 0 }),
      );
      satisfies(library.isTimeoutError, error);
      equal(error.attempts, [{ waited: 0, error: 'TimeoutError' }], 'the attempts');
      equal((await seen()).requests.length, 1, 'the number of requests');
    },
  },
  {
    name: 'the timeout of an attempt goes on while its body is read',
    run: async ({ client, library }) => {
      const error = await failure(
        client('stall-in-body').fetchUser({ Sid: 'alice' }, { timeout: 300, maxRetries: 0 }),
      );
      satisfies(library.isTimeoutError, error);
    },
  },
  {
    name: 'a GET whose attempt takes too long is tried again',
    run: async ({ client, seen }) => {
      const user = await client('stall-once', { timeout: 1_000 }).fetchUser({ Sid: 'alice' });
      equal(user.identity, 'alice', 'identity');
      equal((await seen()).requests.length, 2, 'the number of requests');
    },
  },
  {
    name: 'the total timeout ends an attempt and leaves no time for another',
    run: async ({ client, library, seen }) => {
      const error = await failure(
        client('stall', { totalTimeout: 400 }).fetchUser({ Sid: 'alice' }),
      );
      satisfies(library.isTimeoutError, error);
      equal((await seen()).requests.length, 1, 'the number of requests');
    },
  },
  {
    name: 'maxConcurrency bounds how many requests are open at one time',
    run: async ({ client, seen }) => {
      const bounded = client('pairs', { maxConcurrency: 2 });
      const ids = Array.from({ length: 8 }, (_, at) => `user-${at}`);
      const users = await Promise.all(ids.map((Sid) => bounded.fetchUser({ Sid })));
      equal(
        users.map(({ identity }) => identity),
        ids,
        'the answers',
      );
      const { most, requests } = await seen();
      equal(requests.length, 8, 'the number of requests');
      equal(most, 2, 'the most at one time');
    },
  },
];

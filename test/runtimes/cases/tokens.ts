import { equal } from '../assert.ts';
import type { Case } from '../case.ts';

const app = { clientId: 'OQ0c4b7e19a2d84f6f93b5d81e6a70c2f4', clientSecret: 'secret-of-a-test' };

/** Credentials that are tokens. */
export const tokens: readonly Case[] = [
  {
    name: 'OAuth: calls made at once share one token',
    run: async ({ client, address, seen }) => {
      const guarded = client('guarded', { tokenUrl: address('token') }, app);
      const ids = ['a', 'b', 'c', 'd', 'e'];
      const users = await Promise.all(ids.map((Sid) => guarded.fetchUser({ Sid })));
      equal(
        users.map(({ identity }) => identity),
        ids,
        'the answers',
      );
      const asked = (await seen()).requests.filter(({ script }) => script === 'token');
      equal(asked.length, 1, 'the number of token requests');
      equal(
        new URLSearchParams(asked[0]?.body).get('grant_type'),
        'client_credentials',
        'grant_type',
      );
    },
  },
  {
    name: 'OAuth: a token that is no longer taken is renewed once and the call goes on',
    run: async ({ client, address, revoke, seen }) => {
      const guarded = client('guarded', { tokenUrl: address('token') }, app);
      await guarded.fetchUser({ Sid: 'a' });
      await revoke();
      const ids = ['b', 'c', 'd'];
      const users = await Promise.all(ids.map((Sid) => guarded.fetchUser({ Sid })));
      equal(
        users.map(({ identity }) => identity),
        ids,
        'the answers',
      );
      const { requests } = await seen();
      equal(
        requests.filter(({ script }) => script === 'token').length,
        2,
        'the number of token requests',
      );
    },
  },
  {
    name: 'a function gives the token of each call',
    run: async ({ client, seen }) => {
      let count = 0;
      const token = (): Promise<string> => Promise.resolve(`mine-${++count}`);
      await client('user', {}, { token }).fetchUser({ Sid: 'alice' });
      equal((await seen()).requests[0]?.headers['authorization'], 'Bearer mine-1', 'the header');
    },
  },
];

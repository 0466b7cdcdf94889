import { equal, holds, until } from '../assert.ts';
import type { Case } from '../case.ts';

const all = ['u0', 'u1', 'u2', 'u3', 'u4'];

/** Lists: the server has five users, and gives two of them a page unless asked for more. */
export const pages: readonly Case[] = [
  {
    name: 'a loop over a list gives the items of every page in order',
    run: async ({ client, seen }) => {
      const found: string[] = [];
      for await (const user of client('pages').listUser({ PageSize: 2 })) found.push(user.identity);
      equal(found, all, 'the items');
      // The address of the next page names another host, and must not lead there.
      equal(
        (await seen()).requests.map(({ path }) => path.replaceAll(/Page=\d+&?/g, '')),
        [
          '/v1/Users?PageSize=2',
          '/v1/Users?PageSize=2&PageToken=PT2',
          '/v1/Users?PageSize=2&PageToken=PT4',
        ],
        'the requests',
      );
    },
  },
  {
    name: 'a loop over pages gives each page and the token of the next',
    run: async ({ client, library }) => {
      const found: unknown[] = [];
      for await (const page of client('pages').listUser({ PageSize: 2 }).pages()) {
        found.push([page.users.length, library.nextPageToken(page)]);
      }
      equal(
        found,
        [
          [2, 'PT2'],
          [2, 'PT4'],
          [1, undefined],
        ],
        'the pages',
      );
    },
  },
  {
    name: 'a loop can go on from the token of a page',
    run: async ({ client }) => {
      const found: string[] = [];
      for await (const user of client('pages').listUser({ PageSize: 2, PageToken: 'PT2' })) {
        found.push(user.identity);
      }
      equal(found, all.slice(2), 'the items');
    },
  },
  {
    name: 'a loop left early has asked for no more than one page ahead',
    run: async ({ client, seen }) => {
      for await (const user of client('pages').listUser({ PageSize: 2 })) {
        if (user.identity === 'u1') break;
      }
      const { requests } = await seen();
      holds(requests.length <= 2, `of three pages two are asked for at most: ${requests.length}`);
    },
  },
  {
    name: 'a loop left early hangs up on the page that it had asked for ahead',
    run: async ({ client, seen }) => {
      const list = client('page-then-stall').listUser({ PageSize: 2 });
      for await (const user of list) {
        if (user.identity !== 'u1') continue;
        await until(async () => (await seen()).open === 1);
        break;
      }
      await until(async () => (await seen()).open === 0);
      equal((await seen()).requests.length, 2, 'the number of requests');
    },
  },
  {
    name: 'first(3) gives three items from as many pages as they need',
    run: async ({ client, seen }) => {
      const users = await client('pages').listUser({ PageSize: 2 }).first(3);
      equal(
        users.map(({ identity }) => identity),
        all.slice(0, 3),
        'the items',
      );
      equal((await seen()).requests.length, 2, 'the number of requests');
    },
  },
  {
    name: 'toArray gives all items up to its limit',
    run: async ({ client }) => {
      const list = client('pages').listUser({ PageSize: 2 });
      const some = await list.toArray({ limit: 4 });
      equal(
        some.map(({ identity }) => identity),
        all.slice(0, 4),
        'up to 4',
      );
      const every = await list.toArray({ limit: 100 });
      equal(
        every.map(({ identity }) => identity),
        all,
        'up to 100',
      );
    },
  },
  {
    name: 'a list that is awaited gives its first page',
    run: async ({ client, seen }) => {
      const page = await client('pages').listUser({ PageSize: 2 });
      equal(
        page.users.map(({ identity }) => identity),
        all.slice(0, 2),
        'the items',
      );
      equal((await seen()).requests.length, 1, 'the number of requests');
    },
  },
];

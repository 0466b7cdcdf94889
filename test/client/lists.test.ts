import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { isConversationsError, nextPageToken } from '../../src/index.ts';
import { clientTo, rejection, untyped } from '../helpers/client-for-tests.ts';
import { listening, neverAt, pagesAsked, pagesServer } from '../helpers/client-pages.ts';
import { outsideTheContract } from '../helpers/guarded.ts';
import { recordingServer, type Answer } from '../helpers/server-recording.ts';

const pages = [['a', 'b'], ['c', 'd'], ['e']];

describe('a list', () => {
  it('gives all of its items', async () => {
    const { client, server } = await listening({ pages });
    const found: string[] = [];
    for await (const { identity } of client.listUser()) found.push(identity);
    expect(found).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(pagesAsked(server)).toEqual([0, 1, 2]);
  });

  it('gives its pages', async () => {
    const { client } = await listening({ pages });
    const found: (readonly string[])[] = [];
    for await (const { users } of client.listUser().pages()) {
      found.push(users.map(({ identity }) => identity));
    }
    expect(found).toEqual(pages);
  });

  it('is its first page where it is awaited, asked for once', async () => {
    const { client, server } = await listening({ pages });
    const list = client.listUser();
    const { users } = await list;
    expect(users.map(({ identity }) => identity)).toEqual(['a', 'b']);
    expect((await list.withResponse()).data.users).toBe(users);
    expect(pagesAsked(server)).toEqual([0]);
  });

  it('asks for nothing before it is used', async () => {
    const { client, server } = await listening({ pages });
    client.listUser();
    client.listUser().pages();
    await client.fetchUser({ Sid: 'alice' });
    expect(server.requests).toHaveLength(1);
  });

  it('sends its query with the first page, and then what the API gives', async () => {
    const { client, server } = await listening({ pages });
    await client.listUser({ PageSize: 2 }).toArray({ limit: 10 });
    expect(server.requests.map(({ line }) => line)).toEqual([
      'GET /v1/Users?PageSize=2 HTTP/1.1',
      'GET /v1/Users?PageSize=2&Page=1&PageToken=PA1 HTTP/1.1',
      'GET /v1/Users?PageSize=2&Page=2&PageToken=PA2 HTTP/1.1',
    ]);
  });

  it.each([
    [0, [], []],
    [1, ['a'], [0]],
    [2, ['a', 'b'], [0]],
    [3, ['a', 'b', 'c'], [0, 1]],
    [4, ['a', 'b', 'c', 'd'], [0, 1]],
    [5, ['a', 'b', 'c', 'd', 'e'], [0, 1, 2]],
    [9, ['a', 'b', 'c', 'd', 'e'], [0, 1, 2]],
  ])('gives its first %i and asks for no page more than that takes', async (count, ids, asked) => {
    const { client, server } = await listening({ pages });
    const first = await client.listUser().first(count);
    const limited = await client.listUser().toArray({ limit: count });
    expect(first.map(({ identity }) => identity)).toEqual(ids);
    expect(limited).toEqual(first);
    // A page asked for too early would come only now.
    await client.fetchUser({ Sid: 'alice' });
    expect(pagesAsked(server).slice(0, -1)).toEqual([...asked, ...asked]);
  });

  it('is no array without a limit', async () => {
    const { client, server } = await listening({ pages });
    for (const options of [undefined, {}, { limit: undefined }, { limit: 'all' }]) {
      const error = await rejection(async () => client.listUser().toArray(untyped(options)));
      expect(error).toBeInstanceOf(TypeError);
    }
    expect(server.requests).toEqual([]);
  });

  it('asks for the second page while the first one is read', async () => {
    const { client, server } = await listening({ pages });
    for await (const { identity } of client.listUser()) {
      expect(identity).toBe('a');
      await server.came(2);
      break;
    }
    expect(pagesAsked(server)).toEqual([0, 1]);
  });

  it('gives up the page it asked for early when the reader stops', async () => {
    const { client, server } = await listening({ pages, instead: neverAt(1) });
    for await (const _ of client.listUser()) {
      await server.came(2);
      break;
    }
    for (let turn = 0; turn < 500 && server.connections() > 0; turn++) await pause(10);
    expect(server.connections()).toBe(0);
    expect(pagesAsked(server)).toEqual([0, 1]);
  });

  it('throws what a page asked for early failed with once that page is due, and no sooner', async () => {
    const unhandled = unhandledRejections();
    const { client, server } = await listening({ pages, instead: forbiddenAtOne });
    const found: string[] = [];
    const error = await rejection(async () => {
      for await (const { identity } of client.listUser()) {
        found.push(identity);
        await server.came(2);
        await pause(50);
      }
    });
    expect(isConversationsError(error, 'forbidden')).toBe(true);
    expect(found).toEqual(['a', 'b']);
    expect(unhandled).toEqual([]);
  });

  it('says nothing of a failed page that nobody comes to', async () => {
    const unhandled = unhandledRejections();
    const { client, server } = await listening({ pages, instead: forbiddenAtOne });
    for await (const _ of client.listUser()) {
      await server.came(2);
      break;
    }
    await pause(50);
    expect(unhandled).toEqual([]);
  });

  it('goes on in another program by its token', async () => {
    const { client } = await listening({ pages });
    const token = nextPageToken(await client.listUser({ PageSize: 2 }));
    expect(token).toBe('PA1');
    const rest = await client.listUser({ PageSize: 2, PageToken: token }).toArray({ limit: 9 });
    expect(rest.map(({ identity }) => identity)).toEqual(['c', 'd', 'e']);
    const last = await client.listUser({ PageToken: 'PA2' });
    expect(nextPageToken(last)).toBeUndefined();
  });

  it('goes to its own host, whatever the page says', async () => {
    const elsewhere = await recordingServer();
    const { client, server } = await listening({ pages, host: elsewhere.url });
    expect(await client.listUser().toArray({ limit: 9 })).toHaveLength(5);
    expect(pagesAsked(server)).toEqual([0, 1, 2]);
    expect(elsewhere.requests).toEqual([]);
  });

  it('goes below the path of its base URL', async () => {
    outsideTheContract('It is asked below a path of a proxy, which the document does not know.');
    const server = await pagesServer({ pages });
    await clientTo(`${server.url}/proxy`).listUser().toArray({ limit: 9 });
    expect(server.requests.every(({ line }) => line.startsWith('GET /proxy/v1/Users'))).toBe(true);
    expect(server.requests).toHaveLength(3);
  });

  it.each([
    ['the same page again', () => 1],
    ['a page before', (page: number) => (page === 2 ? 1 : page + 1)],
  ])('throws where its pages go in a circle: %s', async (_, after) => {
    const { client } = await listening({ pages, after });
    const error = await rejection(() => client.listUser().toArray({ limit: 100 }));
    expect(String(error)).toContain('circle');
  });

  it('goes on behind an empty page', async () => {
    const { client } = await listening({ pages: [['a'], [], [], ['b']] });
    const all = await client.listUser().toArray({ limit: 9 });
    expect(all.map(({ identity }) => identity)).toEqual(['a', 'b']);
  });

  it('is empty where its first page is', async () => {
    const { client } = await listening({ pages: [] });
    expect(await client.listUser().toArray({ limit: 9 })).toEqual([]);
  });

  it('may be walked twice at once', async () => {
    const { client, server } = await listening({ pages });
    const list = client.listUser();
    const walk = async () => {
      const found: string[] = [];
      for await (const { identity } of list) found.push(identity);
      return found;
    };
    const all = ['a', 'b', 'c', 'd', 'e'];
    expect(await Promise.all([walk(), walk()])).toEqual([all, all]);
    expect(pagesAsked(server).toSorted((one, other) => one - other)).toEqual([0, 0, 1, 1, 2, 2]);
  });
});

function forbiddenAtOne(page: number): Answer | undefined {
  return page === 1 ? { status: 403 } : undefined;
}

/** What nobody caught, until the test is over. */
function unhandledRejections(): readonly unknown[] {
  const found: unknown[] = [];
  const note = (reason: unknown): void => void found.push(reason);
  process.on('unhandledRejection', note);
  onTestFinished(() => void process.off('unhandledRejection', note));
  return found;
}

import { getEventListeners } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { clientTo, rejection } from '../helpers/client-for-tests.ts';
import { usersPage } from '../helpers/client-pages.ts';
import { exampleOf } from '../helpers/example-answer.ts';
import { recordingServer, type Answer, type RecordingServer } from '../helpers/server-recording.ts';

const reason = new Error('changed my mind');

describe('maxConcurrency', () => {
  it.each([1, 3])(
    'lets %i requests be under way at once, in the order of the calls',
    async (most) => {
      const { server, ids, most: seen } = await slowServer();
      const client = clientTo(server.url, { maxConcurrency: most });
      const all = Array.from({ length: 20 }, (_, at) => `u${at}`);
      const users = await Promise.all(all.map((Sid) => client.fetchUser({ Sid })));
      expect(users.map(({ identity }) => identity)).toEqual(all);
      expect(seen()).toBe(most);
      // Requests that set out together may overtake each other on their way.
      expect(most === 1 ? ids() : ids().toSorted(byNumber)).toEqual(all);
      for (const [at, id] of ids().entries()) {
        expect(Math.abs(all.indexOf(id) - at)).toBeLessThan(most);
      }
    },
  );

  it('gives the place of a call that has ended to the one that waits longest', async () => {
    const { server, ids } = await slowServer();
    const client = clientTo(server.url, { maxConcurrency: 1 });
    const first = client.fetchUser({ Sid: 'first' });
    const second = client.fetchUser({ Sid: 'second' });
    await first;
    await Promise.all([second, client.fetchUser({ Sid: 'late' })]);
    expect(ids()).toEqual(['first', 'second', 'late']);
  });

  it('is held to while attempts fail and while lists are read', async () => {
    const bad: Answer = { status: 503, keepAlive: true };
    const { server, most } = await slowServer((count) => (count % 3 === 0 ? bad : undefined));
    const client = clientTo(server.url, { maxConcurrency: 2, maxRetries: 9 });
    const calls = Array.from({ length: 10 }, () => [
      client.fetchUser({ Sid: 'x' }),
      client.listUser().first(5),
      client.GET('/v1/Users'),
    ]);
    await Promise.all(calls.flat());
    expect(most()).toBe(2);
  });

  it('loses no place by a call that is aborted while it waits', async () => {
    const { server, ids, most } = await slowServer();
    const client = clientTo(server.url, { maxConcurrency: 2 });
    const controller = new AbortController();
    const { signal } = controller;
    const stays = ['a', 'b', 'c', 'd', 'e'].map((Sid) => client.fetchUser({ Sid }));
    const leaves = ['x', 'y', 'z'].map((Sid) =>
      rejection(() => client.fetchUser({ Sid }, { signal })),
    );
    const late = client.fetchUser({ Sid: 'late' });
    await server.came(1);
    controller.abort(reason);
    expect(await Promise.all(leaves)).toEqual([reason, reason, reason]);
    expect(await Promise.all([...stays, late])).toHaveLength(6);
    expect(ids().toSorted()).toEqual(['a', 'b', 'c', 'd', 'e', 'late']);
    expect(most()).toBe(2);
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  it('frees the place of a call that is aborted under way', async () => {
    const server = await recordingServer(({ line }) => ({ never: line.includes('/stuck') }));
    const client = clientTo(server.url, { maxConcurrency: 1 });
    const controller = new AbortController();
    const { signal } = controller;
    const stuck = rejection(() => client.fetchUser({ Sid: 'stuck' }, { signal }));
    const next = client.fetchUser({ Sid: 'next' });
    await server.came(1);
    controller.abort(reason);
    expect(await stuck).toBe(reason);
    expect(await next).toEqual(exampleOf('FetchUser'));
  });

  it.each([
    ['a call that is refused', () => ({ status: 404 })],
    ['a call whose connection is lost', () => ({ reset: 'before' as const })],
    ['a call that takes too long', () => ({ never: true })],
  ])('frees the place of %s', async (_, answer) => {
    const server = await recordingServer(({ line }) => (line.includes('/bad') ? answer() : {}));
    const client = clientTo(server.url, { maxConcurrency: 1, maxRetries: 0, timeout: 200 });
    const failed = rejection(() => client.fetchUser({ Sid: 'bad' }));
    const good = await client.fetchUser({ Sid: 'good' }, { timeout: 5000 });
    expect(good).toEqual(exampleOf('FetchUser'));
    expect(await failed).toBeInstanceOf(Error);
  });

  it('frees the place of a call that waits for its next attempt', async () => {
    const later: Answer = { status: 429, headers: { 'Retry-After': '1' } };
    const server = await recordingServer([later, {}]);
    const client = clientTo(server.url, { maxConcurrency: 1 });
    await Promise.all([client.fetchUser({ Sid: 'a' }), client.fetchUser({ Sid: 'b' })]);
    expect(server.requests.map(({ line }) => line.slice(14, 15))).toEqual(['a', 'b', 'a']);
  });

  it('does not let the wait for a first place count for timeout and totalTimeout', async () => {
    const server = await recordingServer(async () => {
      await pause(300);
      return {};
    });
    const client = clientTo(server.url, { maxConcurrency: 1, totalTimeout: 1200, timeout: 1200 });
    const all = Array.from({ length: 5 }, () => client.fetchUser({ Sid: 'x' }));
    expect(await Promise.all(all)).toHaveLength(5);
  });

  it('does not keep a call that waits for a later place beyond its totalTimeout', async () => {
    const server = await recordingServer(({ line }) =>
      line.includes('/held') ? { never: true } : { status: 503 },
    );
    const client = clientTo(server.url, { maxConcurrency: 1 });
    const own = { totalTimeout: 500, maxRetries: 5 };
    const late = rejection(() => client.fetchUser({ Sid: 'late' }, own));
    const controller = new AbortController();
    const { signal } = controller;
    const held = rejection(() => client.fetchUser({ Sid: 'held' }, { signal }));
    const first = await Promise.race([late, pause(5000, 'still waiting')]);
    controller.abort(reason);
    expect(await held).toBe(reason);
    expect(first).toBeInstanceOf(Error);
    expect(server.requests).toHaveLength(2);
  });

  it('is for one client, not for all', async () => {
    const { server, most } = await slowServer();
    const clients = [1, 2, 3].map(() => clientTo(server.url, { maxConcurrency: 1 }));
    await Promise.all(clients.map((client) => client.fetchUser({ Sid: 'x' })));
    expect(most()).toBeGreaterThan(1);
  });

  it('lets 10,000 calls come to their end', async () => {
    const { server, most } = await slowServer(() => ({ keepAlive: true }));
    const client = clientTo(server.url, { maxConcurrency: 50 });
    const calls = Array.from({ length: 10_000 }, () => client.fetchUser({ Sid: 'x' }));
    expect(await Promise.all(calls)).toHaveLength(10_000);
    expect(server.requests).toHaveLength(10_000);
    expect(most()).toBeLessThanOrEqual(50);
  });
});

interface SlowServer {
  readonly server: RecordingServer;
  /** Ids in the order in which they were asked for. */
  readonly ids: () => readonly string[];
  /** Requests that were under way at the same time. */
  readonly most: () => number;
}

/** Takes a moment for each answer, so that requests overlap; a user has the id asked for. */
async function slowServer(
  other: (count: number) => Answer | undefined = () => undefined,
): Promise<SlowServer> {
  let now = 0;
  let most = 0;
  const server = await recordingServer(async ({ line }, count) => {
    most = Math.max(most, ++now);
    const answer = other(count);
    if (answer === undefined) await pause(10);
    else await new Promise(setImmediate);
    now--;
    return answer ?? { keepAlive: true, ...bodyOf(idOf(line)) };
  });
  return { server, ids: () => server.requests.map(({ line }) => idOf(line)), most: () => most };
}

function bodyOf(identity: string): Answer {
  const user = { ...exampleOf('FetchUser'), identity };
  return identity === '' ? usersPage([user]) : { body: JSON.stringify(user) };
}

function idOf(line: string): string {
  return /\/Users\/(\w+)/.exec(line)?.[1] ?? '';
}

function byNumber(one: string, other: string): number {
  return Number(one.slice(1)) - Number(other.slice(1));
}

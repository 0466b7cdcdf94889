import { setTimeout as pause } from 'node:timers/promises';
import { inspect } from 'node:util';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createClient, isConnectionError, isConversationsError } from '../../src/index.ts';
import { rejection } from '../helpers/client-for-tests.ts';
import { clientId, clientSecret, tokenOf, tokenWorld } from '../helpers/client-tokens.ts';
import { exampleOf } from '../helpers/example-answer.ts';
import type { Answer } from '../helpers/server-recording.ts';

const path = { Sid: 'alice' };

describe('an id and a secret', () => {
  it('are exchanged for a token, by a form in snake case and without Authorization', async () => {
    const { client, tokens, used } = await tokenWorld();
    await client.fetchUser(path);
    const [request] = tokens();
    expect(request?.line).toBe('POST /v2/token HTTP/1.1');
    expect(request?.headers).toMatchObject({
      accept: 'application/json',
      'content-type': 'application/x-www-form-urlencoded',
    });
    expect(request?.headers).not.toHaveProperty('authorization');
    expect(Object.fromEntries(new URLSearchParams(request?.body))).toEqual({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
    });
    expect(used()).toEqual(['access-1']);
  });

  it('are exchanged at the address of Twilio unless told otherwise', async () => {
    const urls: string[] = [];
    const fetch = async ({ url }: Request): Promise<Response> => {
      urls.push(url);
      return Response.json({ access_token: 't' });
    };
    await createClient({ clientId, clientSecret, fetch }).listUser();
    expect(urls).toEqual([
      'https://oauth.twilio.com/v2/token',
      'https://conversations.twilio.com/v1/Users',
    ]);
  });

  it('are exchanged when a call is made, not before', async () => {
    const { tokens } = await tokenWorld();
    await pause(20);
    expect(tokens()).toEqual([]);
  });

  it('are exchanged once for 50 calls at the same time, and for those after them', async () => {
    const { client, tokens, used } = await tokenWorld();
    const calls = Array.from({ length: 50 }, () => client.fetchUser(path));
    await Promise.all(calls);
    await client.fetchUser(path);
    expect(tokens()).toHaveLength(1);
    expect(used()).toEqual(Array.from({ length: 51 }, () => 'access-1'));
  });

  it('are exchanged again 30 seconds before the token ends', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    onTestFinished(() => void vi.useRealTimers());
    const { client, used } = await tokenWorld({ token: (count) => tokenOf(count, 100) });
    const start = Date.now();
    for (const seconds of [0, 69, 71, 139, 142]) {
      vi.setSystemTime(start + seconds * 1000);
      await client.fetchUser(path);
    }
    expect(used()).toEqual(['access-1', 'access-1', 'access-2', 'access-2', 'access-3']);
  });

  it('are exchanged for each call where no token lasts 30 seconds', async () => {
    const { client, used } = await tokenWorld({ token: (count) => tokenOf(count, 10) });
    await client.fetchUser(path);
    await client.fetchUser(path);
    expect(used()).toEqual(['access-1', 'access-2']);
  });

  it('are not exchanged again where the token has no end', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    onTestFinished(() => void vi.useRealTimers());
    const { client, used } = await tokenWorld({ token: endless });
    await client.fetchUser(path);
    vi.setSystemTime(Date.now() + 1e10);
    await client.fetchUser(path);
    expect(used()).toEqual(['access-1', 'access-1']);
  });
});

describe('a token that is refused', () => {
  it('is replaced once, within the same attempt', async () => {
    const { client, used } = await tokenWorld({ api: until('access-2') });
    const { attempts } = await client.GET('/v1/Users');
    expect(attempts).toEqual([{ status: 200, waited: 0 }]);
    expect(used()).toEqual(['access-1', 'access-2']);
  });

  it('is replaced for a creation too, which was not acted on', async () => {
    const { client, server } = await tokenWorld({ api: until('access-2') });
    await client.createUser({ Identity: 'alice' });
    const bodies = server.requests.filter(({ line }) => line.includes('/Users'));
    expect(bodies.map(({ body }) => body)).toEqual(['Identity=alice', 'Identity=alice']);
  });

  it('is replaced once for all calls that are refused at the same time', async () => {
    const { client, tokens } = await tokenWorld({
      api: async (token) => {
        await pause(Math.random() * 20);
        return until('access-2')(token);
      },
    });
    await Promise.all(Array.from({ length: 30 }, () => client.fetchUser(path)));
    expect(tokens()).toHaveLength(2);
  });

  it('gives the second refusal to the caller, and the next call asks again', async () => {
    const { client, used } = await tokenWorld({ api: until('access-3') });
    const error = await rejection(() => client.fetchUser(path));
    expect(isConversationsError(error, 'unauthorized')).toBe(true);
    expect(error).toHaveProperty('attempts', [{ status: 401, waited: 0 }]);
    await client.fetchUser(path);
    expect(used()).toEqual(['access-1', 'access-2', 'access-2', 'access-3']);
  });
});

describe('a token endpoint', () => {
  const lost: Answer = { reset: 'before' };
  const html: Answer = { body: '<h1>Sorry</h1>', headers: { 'content-type': 'text/html' } };

  it.each<[string, Answer]>([
    ['answers 500', { status: 500 }],
    ['answers 429', { status: 429 }],
    ['answers with HTML', html],
    ['breaks off', lost],
  ])('that %s once is asked again', async (_, first) => {
    const { client, used, tokens } = await tokenWorld({
      token: (count) => (count === 1 ? first : tokenOf(count)),
    });
    await client.fetchUser(path);
    expect(tokens()).toHaveLength(2);
    expect(used()).toEqual(['access-2']);
  });

  it.each<[string, Answer, object]>([
    ['refuses', { status: 401, body: '{"error":"invalid_client"}' }, { kind: 'unauthorized' }],
    ['refuses with 400', { status: 400, body: '{"error":"invalid_client"}' }, { kind: 'invalid' }],
    ['answers 500 for good', { status: 500 }, { kind: 'server' }],
    ['answers with HTML for good', html, { status: 200 }],
    ['gives no token', { body: '{}' }, { status: 200 }],
    ['gives a token that is no text', { body: '{"access_token":7}' }, { status: 200 }],
  ])('that %s fails the call, and nothing is sent', async (_, answer, shown) => {
    const { client, used } = await tokenWorld({ token: () => answer });
    for (const call of [() => client.fetchUser(path), () => client.GET('/v1/Users')]) {
      const error = await rejection(call);
      expect(isConversationsError(error)).toBe(true);
      expect(error).toMatchObject({ ...shown, operation: 'token' });
      expect(inspect(error, { depth: Infinity, showHidden: true })).not.toContain(clientSecret);
    }
    expect(used()).toEqual([]);
  });

  it('that is not to be reached fails the call, and nothing is sent', async () => {
    const { client, used } = await tokenWorld({ token: () => lost });
    const error = await rejection(() => client.fetchUser(path));
    expect(isConnectionError(error)).toBe(true);
    expect(error).toHaveProperty('operation', 'token');
    expect(used()).toEqual([]);
  });

  it('that fails is asked again by the next call', async () => {
    const { client, used } = await tokenWorld({
      token: (count) => (count === 1 ? { status: 400 } : tokenOf(count)),
    });
    await rejection(() => client.fetchUser(path));
    await client.fetchUser(path);
    expect(used()).toEqual(['access-2']);
  });

  it('fails all calls that wait for it at once, and leaves no rejection unhandled', async () => {
    const { client, tokens } = await tokenWorld({ token: () => ({ status: 400 }) });
    const calls = Array.from({ length: 10 }, () => rejection(() => client.fetchUser(path)));
    expect((await Promise.all(calls)).every((error) => isConversationsError(error))).toBe(true);
    expect(tokens()).toHaveLength(1);
  });

  it.each([
    'http://twilio.example/v2/token',
    'ftp://twilio.example',
    'nonsense',
    `https://u:${clientSecret}@twilio.example`,
  ])('is refused beforehand at %s', async (tokenUrl) => {
    const error = await rejection(() => createClient({ clientId, clientSecret, tokenUrl }));
    expect(error).toMatchObject({ name: 'InputError', input: 'tokenUrl' });
    expect(inspect(error)).not.toContain(clientSecret);
  });

  it('outlives a caller who gives up: the others still get the token', async () => {
    const { client, tokens, server, used } = await tokenWorld({
      token: async (count) => {
        await pause(50);
        return tokenOf(count);
      },
    });
    const controller = new AbortController();
    const { signal } = controller;
    const gone = rejection(() => client.fetchUser(path, { signal }));
    const stays = client.fetchUser(path);
    await server.came(1);
    controller.abort();
    expect(await gone).toBe(signal.reason);
    expect(await stays).toEqual(exampleOf('FetchUser'));
    expect(tokens()).toHaveLength(1);
    expect(used()).toEqual(['access-1']);
  });
});

function endless(count: number): Answer {
  return { body: `{"access_token":"access-${count}"}` };
}

/** Refuses every token but this one. */
function until(good: string): (token: string) => Answer {
  return (token) => (token === good ? {} : { status: 401 });
}

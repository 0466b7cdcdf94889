import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createClient, createPathClient, isInputError } from '../../src/index.ts';
import {
  accountSid,
  authToken,
  clientTo,
  rejection,
  untyped,
} from '../helpers/client-for-tests.ts';
import { recordingServer } from '../helpers/server-recording.ts';

const secret = { accountSid, authToken };
const functions = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/** What JavaScript may pass, and the option that is to blame. */
const wrong: readonly [string, unknown, string][] = [
  ['nothing', undefined, 'credentials'],
  ['no credentials', {}, 'credentials'],
  ['half of an account', { accountSid }, 'credentials'],
  ['the other half', { authToken }, 'credentials'],
  ['half of a key', { apiKey: 'SK1' }, 'credentials'],
  ['half of a client', { clientId: 'OQ1' }, 'credentials'],
  ['an empty id', { accountSid: '', authToken }, 'credentials'],
  ['an empty secret', { accountSid, authToken: '' }, 'credentials'],
  ['two pairs', { ...secret, apiKey: 'SK1', apiSecret: authToken }, 'credentials'],
  ['a pair and a token', { ...secret, token: async () => authToken }, 'credentials'],
  ['a token that is text', { token: authToken }, 'token'],
  ['an id that is a number', { accountSid: 1, authToken }, 'accountSid'],
  ['a secret that is an object', { accountSid, authToken: { authToken } }, 'authToken'],
  ['an edge with a dot', { ...secret, edge: 'evil.example' }, 'edge'],
  ['an edge that is a number', { ...secret, edge: 1 }, 'edge'],
  ['a region with a slash', { ...secret, edge: 'dublin', region: 'ie1/' }, 'edge'],
  ['an address that is none', { ...secret, baseUrl: 'here' }, 'baseUrl'],
  ['an address that is an object', { ...secret, baseUrl: new URL('https://x.example') }, 'baseUrl'],
  ['a misspelt option', { ...secret, regoin: 'ie1' }, 'regoin'],
  ['an option that every object has', { ...secret, valueOf: () => 1 }, 'valueOf'],
  ['a fetch that is none', { ...secret, fetch: 'fetch' }, 'fetch'],
  ['a middleware that is no list', { ...secret, middleware: () => {} }, 'middleware'],
  ['a middleware that is null', { ...secret, middleware: null }, 'middleware'],
  ['a userAgent that is a number', { ...secret, userAgent: 7 }, 'userAgent'],
  ['headers that are text', { ...secret, defaultHeaders: 'X-A: b' }, 'defaultHeaders'],
  ...['timeout', 'totalTimeout', 'maxConcurrency'].flatMap((name): [string, unknown, string][] => [
    [`${name} 0`, { ...secret, [name]: 0 }, name],
    [`${name} by halves`, { ...secret, [name]: 1.5 }, name],
  ]),
  ...['timeout', 'totalTimeout', 'maxRetries', 'retryDelay', 'maxConcurrency'].flatMap(
    (name): [string, unknown, string][] => [
      [`${name} below nothing`, { ...secret, [name]: -1 }, name],
      [`${name} that is not a number`, { ...secret, [name]: Number.NaN }, name],
      [`${name} as text`, { ...secret, [name]: '1000' }, name],
      [`${name} null`, { ...secret, [name]: null }, name],
    ],
  ),
];

describe('createClient', () => {
  it.each(wrong)('refuses %s', async (_, options, input) => {
    for (const make of [createClient, createPathClient]) {
      const error = await rejection(() => make(untyped(options)));
      expect(isInputError(error)).toBe(true);
      expect(error).toBeInstanceOf(TypeError);
      expect(error).toMatchObject({ name: 'InputError', input });
      expect(inspect(error)).not.toContain(authToken);
    }
  });

  it('takes every option as undefined', async () => {
    const names = `edge region fetch timeout totalTimeout maxRetries retryDelay maxConcurrency
      middleware logger logLevel userAgent defaultHeaders tokenUrl apiKey apiSecret clientId
      clientSecret token`.split(/\s+/);
    const { url, requests } = await recordingServer();
    const none = Object.fromEntries(names.map((name) => [name, undefined]));
    await createClient(untyped({ ...none, ...secret, baseUrl: url })).listUser();
    expect(requests).toHaveLength(1);
  });

  it('sends its userAgent and defaultHeaders, which a call may replace', async () => {
    const { url, requests } = await recordingServer();
    const defaultHeaders = { 'X-Trace': 't1', 'X-Twilio-Webhook-Enabled': 'false' };
    const client = clientTo(url, { userAgent: 'agent/1', defaultHeaders });
    await client.listUser();
    await client.createUser({ Identity: 'alice', 'X-Twilio-Webhook-Enabled': true });
    expect(requests.map(({ headers }) => headers)).toMatchObject([
      { 'user-agent': 'agent/1', 'x-trace': 't1', 'x-twilio-webhook-enabled': 'false' },
      { 'user-agent': 'agent/1', 'x-trace': 't1', 'x-twilio-webhook-enabled': 'true' },
    ]);
  });
});

describe('a call', () => {
  it.each([
    ['a level that there is not', { logger: functions, logLevel: 'loud' }, 'logLevel'],
    ['a logger without functions', { logger: {} }, 'logger'],
    ['a logger that lacks one', { logger: { ...functions, warn: undefined } }, 'logger'],
    ['a middleware that is no function', { middleware: [1] }, 'middleware'],
  ])('or createClient refuses %s, and nothing is sent', async (_, options, input) => {
    const { url, requests } = await recordingServer();
    const error = await rejection(() => clientTo(url, untyped(options)).fetchUser({ Sid: 'x' }));
    expect(isInputError(error)).toBe(true);
    expect(error).toMatchObject({ input });
    expect(requests).toEqual([]);
  });

  it.each([
    ['timeout', 0],
    ['timeout', -1],
    ['timeout', Number.NaN],
    ['timeout', '1000'],
    ['totalTimeout', -1],
    ['totalTimeout', 0.5],
    ['maxRetries', -1],
    ['maxRetries', Number.NaN],
    ['maxRetries', '3'],
  ])('refuses %s %j, and nothing is sent', async (name, value) => {
    const { url, requests } = await recordingServer();
    const client = clientTo(url);
    const own = untyped({ [name]: value });
    for (const call of [
      () => client.GET('/v1/Users', own),
      () => client.fetchUser({ Sid: 'alice' }, own),
      () => client.listUser({}, own),
      () => client.listUser({}, own).first(1),
    ]) {
      const error = await rejection(call);
      expect(error).toMatchObject({ name: 'InputError', input: name });
      expect(error).toBeInstanceOf(TypeError);
    }
    expect(requests).toEqual([]);
  });
});

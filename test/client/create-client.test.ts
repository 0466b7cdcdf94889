import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createClient, isInputError, type ClientOptions } from '../../src/index.ts';
import { accountSid, authToken, clientTo, untyped } from '../helpers/client-for-tests.ts';
import { outsideTheContract } from '../helpers/guarded.ts';

const secret = { accountSid, authToken };

describe('the address of a client', () => {
  it.each<[Partial<ClientOptions>, string]>([
    [{}, 'https://conversations.twilio.com'],
    [{ edge: undefined, region: undefined }, 'https://conversations.twilio.com'],
    [{ edge: 'sydney' }, 'https://conversations.sydney.us1.twilio.com'],
    [{ edge: 'dublin', region: 'ie1' }, 'https://conversations.dublin.ie1.twilio.com'],
    [{ region: 'ie1' }, 'https://conversations.dublin.ie1.twilio.com'],
    [{ region: 'us1' }, 'https://conversations.twilio.com'],
    [{ edge: 'lima', region: 'pe1' }, 'https://conversations.lima.pe1.twilio.com'],
    [{ baseUrl: 'https://proxy.example/twilio//' }, 'https://proxy.example/twilio'],
    [{ baseUrl: 'http://localhost:8080' }, 'http://localhost:8080'],
    [{ baseUrl: 'http://[::1]:8080' }, 'http://[::1]:8080'],
    [{ baseUrl: 'http://127.1:8080' }, 'http://127.0.0.1:8080'],
  ])('is for %j %s', async (options, base) => {
    const urls: string[] = [];
    const fetch = (request: Request): Promise<Response> => {
      urls.push(request.url);
      return Promise.resolve(Response.json({}));
    };
    await createClient(untyped({ ...secret, ...options, fetch })).GET('/v1/Users');
    expect(urls).toEqual([`${base}/v1/Users`]);
  });

  it.each<[string, Partial<ClientOptions>, string]>([
    ['in the clear', { baseUrl: 'http://twilio.example' }, 'baseUrl'],
    ['in the clear to a look-alike', { baseUrl: 'http://127.0.0.1.example' }, 'baseUrl'],
    ['in the clear to a local look-alike', { baseUrl: 'http://localhost.example' }, 'baseUrl'],
    ['of another protocol', { baseUrl: 'ftp://twilio.example' }, 'baseUrl'],
    ['that is none', { baseUrl: 'twilio.example' }, 'baseUrl'],
    ['that is empty', { baseUrl: '' }, 'baseUrl'],
    ['with credentials', { baseUrl: `https://u:${authToken}@twilio.example` }, 'baseUrl'],
    ['with a user', { baseUrl: `https://${authToken}@twilio.example` }, 'baseUrl'],
    ['with a query', { baseUrl: `https://twilio.example?${authToken}` }, 'baseUrl'],
    ['with a fragment', { baseUrl: `https://twilio.example#${authToken}` }, 'baseUrl'],
    ['given twice', { baseUrl: 'https://twilio.example', edge: 'dublin' }, 'baseUrl'],
    ['on another host by edge', { edge: 'evil.example/' }, 'edge'],
    ['on another host by region', { edge: 'dublin', region: 'evil.example#' }, 'region'],
    ['by an empty edge', { edge: '' }, 'edge'],
    ['by a region whose edge is unknown', { region: 'pe1' }, 'edge'],
  ])('is refused: %s', (_, options, named) => {
    const error = refusal({ ...secret, ...options });
    expect(error.message).toContain(named);
    expect(inspect(error)).not.toContain(authToken);
  });
});

describe('the credentials of a client', () => {
  it.each([
    ['nothing', {}, 'given: none.'],
    ['empty text', { accountSid: '', authToken: '' }, 'given: none.'],
    ['no token', { accountSid }, 'given: accountSid.'],
    ['an empty secret', { apiKey: 'SK1', apiSecret: '' }, 'given: apiKey.'],
    ['halves of two pairs', { accountSid, apiSecret: authToken }, 'given: accountSid, apiSecret.'],
    [
      'two pairs',
      { ...secret, apiKey: 'SK1', apiSecret: authToken },
      'given: accountSid, authToken, apiKey, apiSecret.',
    ],
    ['a colon in the name', { accountSid: 'AC:1', authToken }, 'colon'],
    ['a line break', { accountSid, authToken: `${authToken}\n` }, 'line break'],
  ])('are refused: %s', (_, options, why) => {
    const error = refusal(options);
    expect(error.message).toContain(why);
    expect(inspect(error)).not.toContain(authToken);
  });

  it('are not to be seen in the client', () => {
    const client = clientTo('https://twilio.example');
    const shown = [
      inspect(client, { depth: Infinity, showHidden: true }),
      JSON.stringify(client),
      Object.keys(client).join(' '),
    ].join('\n');
    expect(shown).toContain('GET');
    expect(shown).not.toContain(authToken);
    expect(shown).not.toContain(btoa(`${accountSid}:${authToken}`));
    expect(Object.isFrozen(client)).toBe(true);
  });

  it('are not to be seen in a result, even where the answer repeats them', async () => {
    outsideTheContract('No sound server repeats credentials.');
    const client = clientTo('https://twilio.example', {
      fetch: async ({ headers }) => new Response(headers.get('authorization'), { status: 500 }),
    });
    const result = await client.GET('/v1/Users');
    expect(result.error?.message).toContain('answered 500');
    const shown = inspect(result, { depth: Infinity, showHidden: true });
    expect(shown).not.toContain(btoa(`${accountSid}:${authToken}`));
  });
});

function refusal(options: unknown): Error {
  try {
    createClient(untyped(options));
  } catch (error) {
    if (isInputError(error)) return error;
    throw error;
  }
  throw new Error('The client was made.');
}

import { equal, failure, holds, pick, satisfies } from '../assert.ts';
import type { Case } from '../case.ts';

/** What becomes of an answer. */
export const answers: readonly Case[] = [
  {
    name: 'withResponse gives the value with its response and headers',
    run: async ({ client }) => {
      const call = client('user').fetchUser({ Sid: 'alice' });
      const { data, response } = await call.withResponse();
      equal(data.identity, 'alice', 'identity');
      equal(response.status, 200, 'status');
      equal(response.headers.get('twilio-request-id'), 'RQ-of-user', 'the request id');
    },
  },
  {
    name: 'text in an answer keeps every character, split in the middle of one or not',
    run: async ({ client }) => {
      const user = await client('split').fetchUser({ Sid: 'alice' });
      equal(user.friendly_name, 'Zoë 日本 👋', 'friendly_name');
    },
  },
  {
    name: 'a compressed answer is read like any other',
    run: async ({ client }) => {
      const user = await client('zipped').fetchUser({ Sid: 'alice' });
      equal(user.identity, 'alice', 'identity');
    },
  },
  {
    name: 'a 404 throws the fault of the server with its code and request id',
    run: async ({ client, library, seen }) => {
      const error = await failure(client('missing').fetchUser({ Sid: 'alice' }));
      satisfies(library.isConversationsError, error);
      equal(
        pick(error, 'name', 'status', 'code', 'kind', 'requestId', 'moreInfo'),
        {
          name: 'ConversationsError',
          status: 404,
          code: 20404,
          kind: 'not-found',
          requestId: 'RQ-of-missing',
          moreInfo: 'https://www.twilio.com/docs/errors/20404',
        },
        'the error',
      );
      equal(error.attempts, [{ waited: 0, status: 404 }], 'the attempts');
      equal((await seen()).requests.length, 1, 'the number of requests');
    },
  },
  {
    name: 'a 404 to a call by path gives the fault as error and does not throw',
    run: async ({ client }) => {
      const { data, error, response } = await client('missing').GET('/v1/Users/{Sid}', {
        params: { path: { Sid: 'alice' } },
      });
      equal(data, undefined, 'data');
      equal(pick(error, 'code', 'status'), { code: 20404, status: 404 }, 'error');
      equal(response.status, 404, 'status');
    },
  },
  {
    name: 'an HTML page with status 502 throws an error that keeps the page',
    run: async ({ client, library }) => {
      const error = await failure(client('html').fetchUser({ Sid: 'alice' }, { maxRetries: 0 }));
      satisfies(library.isConversationsError, error);
      equal(
        pick(error, 'status', 'kind', 'body'),
        { status: 502, kind: 'server', body: '<h1>Bad Gateway</h1>' },
        'the error',
      );
    },
  },
  {
    name: 'half a JSON in a whole answer throws an error and not a SyntaxError',
    run: async ({ client, library }) => {
      const error = await failure(client('half').fetchUser({ Sid: 'alice' }, { maxRetries: 0 }));
      satisfies(library.isConversationsError, error);
      equal(pick(error, 'status', 'body'), { status: 200, body: '{"sid":"US' }, 'the error');
    },
  },
  {
    name: 'a redirect is not followed, so the credentials stay with the API',
    run: async ({ client, limits, seen }) => {
      const { data, error, response } = await client('redirect').GET('/v1/Users/{Sid}', {
        params: { path: { Sid: 'alice' } },
      });
      equal(data, undefined, 'data');
      holds(
        /redirect/.test(error?.message ?? ''),
        `the error tells of a redirect: ${error?.message}`,
      );
      equal(response.status, limits.hidesRedirects ? 0 : 302, 'status');
      equal(
        response.headers.get('location'),
        limits.hidesRedirects ? null : '/user/elsewhere/v1/Users/alice',
        'location',
      );
      equal((await seen()).requests.length, 1, 'the number of requests');
      // By name it is an error like any other answer that is no success.
      const thrown = await failure(
        client('redirect').fetchUser({ Sid: 'alice' }, { maxRetries: 0 }),
      );
      equal(pick(thrown, 'name'), { name: 'ConversationsError' }, 'the error');
    },
  },
];

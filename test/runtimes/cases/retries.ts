import { equal, failure, holds, pick, satisfies } from '../assert.ts';
import type { Case } from '../case.ts';

const conversation = { ConversationSid: 'CH0c4b7e19a2d84f6f93b5d81e6a70c2f4' };

/** What is sent again, and what must not be. */
export const retries: readonly Case[] = [
  {
    name: 'a 429 is tried again after the time that Retry-After says',
    run: async ({ client, seen }) => {
      const start = Date.now();
      const user = await client('limited').fetchUser({ Sid: 'alice' });
      equal(user.identity, 'alice', 'identity');
      // A timer may fire a little early by the clock that is compared here.
      holds(Date.now() - start > 950, `it waits for a second; it took ${Date.now() - start} ms`);
      equal((await seen()).requests.length, 2, 'the number of requests');
    },
  },
  {
    name: 'a 429 is tried again where Retry-After is missing, or hidden as it may be in a browser',
    run: async ({ client, seen }) => {
      const user = await client('limited-bare').fetchUser({ Sid: 'alice' });
      equal(user.identity, 'alice', 'identity');
      equal((await seen()).requests.length, 2, 'the number of requests');
    },
  },
  {
    name: 'a POST answered with 429 is sent again with the same form',
    run: async ({ client, seen }) => {
      const message = {
        ...conversation,
        Body: 'Zoë 👋',
        'X-Twilio-Webhook-Enabled': true,
      } as const;
      await client('limited').createConversationMessage(message);
      const sent = (await seen()).requests.map(({ method, body, headers }) => ({
        method,
        body,
        type: headers['content-type'],
        webhooks: headers['x-twilio-webhook-enabled'],
      }));
      equal(sent.length, 2, 'the number of requests');
      equal(sent[1], sent[0], 'the second request');
      equal(sent[0]?.body, 'Body=Zo%C3%AB%20%F0%9F%91%8B', 'the form');
    },
  },
  {
    name: 'a GET answered with 503 is tried again',
    run: async ({ client, seen }) => {
      const user = await client('unavailable-once').fetchUser({ Sid: 'alice' });
      equal(user.identity, 'alice', 'identity');
      equal((await seen()).requests.length, 2, 'the number of requests');
    },
  },
  {
    name: 'a GET whose answer breaks off is tried again',
    run: async ({ client, seen }) => {
      const user = await client('cut-once').fetchUser({ Sid: 'alice' });
      equal(user.identity, 'alice', 'identity');
      equal((await seen()).requests.length, 2, 'the number of requests');
    },
  },
  {
    name: 'a POST answered with 503 is not sent again, since it may have been carried out',
    run: async ({ client, library, seen }) => {
      const call = client('unavailable').createConversationMessage({ ...conversation, Body: 'hi' });
      const error = await failure(call);
      satisfies(library.isConversationsError, error);
      equal(pick(error, 'status', 'kind'), { status: 503, kind: 'server' }, 'the error');
      equal((await seen()).requests.length, 1, 'the number of requests');
    },
  },
  {
    name: 'maxRetries bounds how often a call is tried',
    run: async ({ client, library, seen }) => {
      const error = await failure(
        client('unavailable').fetchUser({ Sid: 'alice' }, { maxRetries: 1 }),
      );
      satisfies(library.isConversationsError, error);
      equal([error.status, error.attempts.length], [503, 2], 'status and the number of attempts');
      equal((await seen()).requests.length, 2, 'the number of requests');
    },
  },
];

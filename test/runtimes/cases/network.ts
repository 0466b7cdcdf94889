import { equal, failure, holds, pick, satisfies } from '../assert.ts';
import type { Case } from '../case.ts';

/** Connections that fail. */
export const network: readonly Case[] = [
  {
    name: 'a refused connection throws a ConnectionError with its cause',
    run: async ({ client, closed, library }) => {
      const error = await failure(
        client('user', { baseUrl: closed, maxRetries: 0 }).fetchUser({ Sid: 'alice' }),
      );
      satisfies(library.isConnectionError, error);
      equal(pick(error, 'name'), { name: 'ConnectionError' }, 'the error');
      holds(error.cause instanceof Error, 'the cause is an error');
    },
  },
  {
    name: 'an answer that breaks off throws a ConnectionError',
    run: async ({ client, library, seen }) => {
      const error = await failure(client('cut').fetchUser({ Sid: 'alice' }, { maxRetries: 0 }));
      satisfies(library.isConnectionError, error);
      equal((await seen()).requests.length, 1, 'the number of requests');
    },
  },
  {
    name: 'a POST whose connection is lost is not sent again by the client',
    run: async ({ client, library, seen }) => {
      const error = await failure(
        client('cut').createConversationMessage({
          ConversationSid: 'CH0c4b7e19a2d84f6f93b5d81e6a70c2f4',
          Body: 'hi',
        }),
      );
      satisfies(library.isConnectionError, error);
      equal((await seen()).requests.length, 1, 'the number of requests');
    },
  },
];

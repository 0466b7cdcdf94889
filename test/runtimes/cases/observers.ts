import { equal, failure, holds } from '../assert.ts';
import type { Case } from '../case.ts';

/** What looks on or takes part: middleware, loggers, headers of one's own. */
export const observers: readonly Case[] = [
  {
    name: 'middleware sees operation and attempt, and never the credentials',
    run: async ({ client }) => {
      const seen: unknown[] = [];
      const watched = client('unavailable-once', {
        middleware: [
          async (request, next, { operation, attempt }) => {
            const authorization = request.headers.get('authorization');
            const response = await next(request);
            seen.push({ operation, attempt, authorization, status: response.status });
            return response;
          },
        ],
      });
      await watched.fetchUser({ Sid: 'alice' });
      const each = { operation: 'FetchUser', authorization: null };
      equal(
        seen,
        [
          { ...each, attempt: 1, status: 503 },
          { ...each, attempt: 2, status: 200 },
        ],
        'what it has seen',
      );
    },
  },
  {
    name: 'middleware can change a request and answer in place of the API',
    run: async ({ client, seen }) => {
      const headed = client('user', {
        middleware: [
          (request, next) => {
            request.headers.set('x-twilio-webhook-enabled', 'true');
            return next(request);
          },
        ],
      });
      await headed.fetchUser({ Sid: 'alice' });
      equal((await seen()).requests[0]?.headers['x-twilio-webhook-enabled'], 'true', 'the header');

      const answered = client('user', { middleware: [cached] });
      equal((await answered.fetchUser({ Sid: 'bob' })).identity, 'cached', 'identity');
      equal((await seen()).requests.length, 1, 'the number of requests');
    },
  },
  {
    name: 'a fetch of the caller is used in place of the global one',
    run: async ({ client, seen }) => {
      const given: Request[] = [];
      const fetch = (request: Request): Promise<Response> => {
        given.push(request);
        return globalThis.fetch(request);
      };
      await client('user', { fetch }).updateUser({ Sid: 'alice', FriendlyName: 'Zoë' });
      equal(
        given.map((each) => each instanceof Request),
        [true],
        'whether it is given a Request',
      );
      equal((await seen()).requests[0]?.body, 'FriendlyName=Zo%C3%AB', 'the body');
    },
  },
  {
    name: 'a logger is told of calls, faults and retries without a secret',
    run: async ({ client, credentials }) => {
      const lines: unknown[][] = [];
      const note = (...line: unknown[]): void => void lines.push(line);
      const options = {
        logger: { debug: note, info: note, warn: note, error: note },
        logLevel: 'debug',
      } as const;
      await client('user', options).fetchUser({ Sid: 'alice' });
      await client('unavailable-once', options).fetchUser({ Sid: 'alice' });
      await failure(client('missing', options).fetchUser({ Sid: 'alice' }));
      holds(lines.length >= 4, `there are lines: ${lines.length}`);
      const { accountSid, authToken } = credentials;
      const told = lines.flat().map(plain).join('\n');
      for (const secret of [authToken, btoa(`${accountSid}:${authToken}`), 'Basic ']) {
        equal(told.includes(secret), false, `whether "${secret}" is in ${told}`);
      }
    },
  },
  {
    name: 'an error shows no secret',
    run: async ({ client, credentials }) => {
      const { accountSid, authToken } = credentials;
      for (const script of ['missing', 'html', 'cut']) {
        const error = await failure(client(script).fetchUser({ Sid: 'alice' }, { maxRetries: 0 }));
        for (const secret of [authToken, btoa(`${accountSid}:${authToken}`)]) {
          equal(plain(error).includes(secret), false, `whether "${secret}" is in ${plain(error)}`);
        }
      }
    },
  },
];

function cached(): Promise<Response> {
  return Promise.resolve(Response.json({ identity: 'cached' }));
}

/** All that a log could write of it: also what JSON leaves out of errors, and headers. */
function plain(value: unknown): string {
  if (value instanceof Headers) return JSON.stringify([...value]);
  if (!(value instanceof Error)) return typeof value === 'string' ? value : JSON.stringify(value);
  const own = Object.getOwnPropertyNames(value).map((name) => Reflect.get(value, name));
  return [String(value), ...own.map((each) => (each === undefined ? '' : plain(each)))].join('\n');
}

import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Context, Middleware } from '../../src/index.ts';
import { authToken, clientTo, rejection } from '../helpers/client-for-tests.ts';
import { exampleOf } from '../helpers/example-answer.ts';
import { recordingServer } from '../helpers/server-recording.ts';

const path = { Sid: 'alice' };
const pass: Middleware = (request, next) => next(request);
const answer: Middleware = async () => Response.json('cached');

const mark: Middleware = (request, next) => {
  request.headers.set('X-Other', 'o1');
  return next(request);
};

const markCopy: Middleware = (request, next) => {
  const marked = new Request(request);
  marked.headers.set('X-Trace', 't1');
  return next(marked);
};

const wrapAnswer: Middleware = async (request, next) => {
  const response = await next(request);
  return Response.json([await response.json()]);
};

const again: Middleware = async (request, next) => {
  const response = await next(request);
  return response.ok ? response : next(request);
};

describe('a middleware', () => {
  it('is run around the others behind it, the first one outermost', async () => {
    const { url } = await recordingServer();
    const seen: string[] = [];
    const noting =
      (name: string): Middleware =>
      async (request, next) => {
        seen.push(`${name} before`);
        const response = await next(request);
        seen.push(`${name} after`);
        return response;
      };
    await clientTo(url, { middleware: [noting('a'), noting('b'), noting('c')] }).listUser();
    expect(seen).toEqual(['a before', 'b before', 'c before', 'c after', 'b after', 'a after']);
  });

  it('sees the request, but not the credentials', async () => {
    const { url, requests } = await recordingServer();
    const seen: Request[] = [];
    const note: Middleware = (request, next) => {
      seen.push(request.clone());
      return next(request);
    };
    const client = clientTo(url, { middleware: [note, pass, note] });
    await client.createUser({ Identity: 'alice', 'X-Twilio-Webhook-Enabled': true });
    expect(seen).toHaveLength(2);
    for (const request of seen) {
      expect(request.method).toBe('POST');
      expect(request.url).toBe(`${url}/v1/Users`);
      expect(await request.text()).toBe('Identity=alice');
      expect(Object.fromEntries(request.headers)).toEqual({
        accept: 'application/json',
        'content-type': 'application/x-www-form-urlencoded',
        'x-twilio-webhook-enabled': 'true',
      });
    }
    expect(requests[0]?.headers['authorization']).toMatch(/^Basic /);
    expect(requests[0]?.body).toBe('Identity=alice');
  });

  it('sees no credentials when it is run again, nor on what goes wrong behind it', async () => {
    const { url } = await recordingServer({ status: 503 });
    const seen: unknown[] = [];
    const note: Middleware = async (request, next) => {
      seen.push(Object.fromEntries(request.headers));
      try {
        return await next(request);
      } catch (error) {
        seen.push(error);
        throw error;
      }
    };
    let count = 0;
    const fetch = (request: Request): Promise<Response> => {
      const config = { headers: Object.fromEntries(request.headers) };
      const refused = Object.assign(new Error(`Refused: ${authToken}`), { config });
      return count++ === 1 ? Promise.reject(refused) : globalThis.fetch(request);
    };
    await rejection(() => clientTo(url, { middleware: [note], fetch }).listUser());
    expect(seen).toHaveLength(5);
    const shown = inspect(seen, { depth: Infinity, showHidden: true });
    expect(shown).not.toMatch(/authorization/i);
    expect(shown).not.toContain(authToken);
  });

  it('is told the operation, the attempt, and what is the same for all attempts of a call', async () => {
    const { url } = await recordingServer([{ status: 503 }, { status: 429 }, {}]);
    const seen: Context[] = [];
    const note: Middleware = (request, next, context) => {
      seen.push(context);
      return next(request);
    };
    const client = clientTo(url, { middleware: [note] });
    await client.fetchUser(path);
    await client.GET('/v1/Users/{Sid}', { params: { path } });
    const [{ id } = { id: '' }, , , { id: other } = { id: '' }] = seen;
    expect(seen).toEqual([
      { operation: 'FetchUser', attempt: 1, id },
      { operation: 'FetchUser', attempt: 2, id },
      { operation: 'FetchUser', attempt: 3, id },
      { operation: 'FetchUser', attempt: 1, id: other },
    ]);
    expect(id).toMatch(/./);
    expect(other).not.toBe(id);
  });

  it('may change the headers', async () => {
    const { url, requests } = await recordingServer();
    await clientTo(url, { middleware: [markCopy, mark] }).createUser({ Identity: 'alice' });
    expect(requests[0]?.headers).toMatchObject({ 'x-trace': 't1', 'x-other': 'o1' });
    expect(requests[0]?.body).toBe('Identity=alice');
  });

  it('may change the answer, or answer by itself', async () => {
    const { url, requests } = await recordingServer();
    const user = exampleOf('FetchUser');
    expect(await clientTo(url, { middleware: [wrapAnswer] }).fetchUser(path)).toEqual([user]);
    expect(await clientTo(url, { middleware: [wrapAnswer, answer] }).fetchUser(path)).toEqual([
      'cached',
    ]);
    expect(requests).toHaveLength(1);
  });

  it('answers like the server: a failure is a failure, and one that may pass is tried again', async () => {
    let count = 0;
    const failing: Middleware = async () =>
      Response.json({}, { status: count++ === 0 ? 503 : 404 });
    const client = clientTo('https://twilio.example', { middleware: [failing] });
    const { error, attempts } = await client.GET('/v1/Users');
    expect(error?.status).toBe(404);
    expect(attempts.map(({ status }) => status)).toEqual([503, 404]);
  });

  it('may call next twice, with a body too', async () => {
    const { url, requests } = await recordingServer([{ status: 503 }, {}]);
    await clientTo(url, { middleware: [again] }).createUser({ Identity: 'alice' });
    expect(requests.map(({ body }) => body)).toEqual(['Identity=alice', 'Identity=alice']);
  });

  it('throws errors of its own as they are, and is not run again', async () => {
    const { url, requests } = await recordingServer();
    const own = Object.assign(new Error('not today'), { details: { token: 1 } });
    let runs = 0;
    const refuse: Middleware = () => {
      runs++;
      throw own;
    };
    for (const middleware of [[refuse], [pass, refuse], [refuse, pass]]) {
      const client = clientTo(url, { middleware });
      expect(await rejection(() => client.fetchUser(path))).toBe(own);
      expect(await rejection(() => client.GET('/v1/Users'))).toBe(own);
    }
    expect(runs).toBe(6);
    expect(requests).toEqual([]);
  });

  it('lets the error of a lost connection through, which is then tried again', async () => {
    const { url, requests } = await recordingServer([{ reset: 'before' }, {}]);
    const client = clientTo(url, { middleware: [pass, pass] });
    expect(await client.fetchUser(path)).toEqual(exampleOf('FetchUser'));
    expect(requests).toHaveLength(2);
  });

  it('is given a signal that aborts with the call', async () => {
    const { url } = await recordingServer();
    const controller = new AbortController();
    const reason = new Error('changed my mind');
    const hang: Middleware = ({ signal }) =>
      new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason));
        controller.abort(reason);
      });
    const { signal } = controller;
    const client = clientTo(url, { middleware: [hang] });
    expect(await rejection(() => client.fetchUser(path, { signal }))).toBe(reason);
  });
});

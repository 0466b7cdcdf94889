import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { isConnectionError, isInputError } from '../../src/index.ts';
import { authToken, clientTo, rejection } from '../helpers/client-for-tests.ts';
import { exampleOf } from '../helpers/example-answer.ts';
import { outsideTheContract } from '../helpers/guarded.ts';
import { recordingServer, type Answer } from '../helpers/server-recording.ts';

describe('an answer', () => {
  it('gives its JSON as data', async () => {
    const result = await fetched({});
    expect(result.data).toEqual(exampleOf('FetchUser'));
    expect(result).not.toHaveProperty('error');
    expect(result.response.status).toBe(200);
  });

  it('gives undefined as data and no error where it has no body, by 204', async () => {
    const server = await recordingServer({ status: 204 });
    const { data, error, response } = await clientTo(server.url).DELETE('/v1/Users/{Sid}', {
      params: { path: { Sid: 'alice' } },
    });
    expect({ data, error, status: response.status }).toEqual({
      data: undefined,
      error: undefined,
      status: 204,
    });
  });

  it('gives the fault that the server describes', async () => {
    const fault = {
      code: 20404,
      message: 'The requested resource was not found',
      more_info: 'https://www.twilio.com/docs/errors/20404',
      status: 404,
    };
    const result = await fetched({ status: 404, body: JSON.stringify(fault) });
    expect(result.error).toEqual(fault);
    expect(result).not.toHaveProperty('data');
  });

  it.each<[string, Answer, string]>([
    ['a 5xx with an empty body', { status: 503, body: '' }, 'an empty body'],
    [
      'a 5xx with HTML',
      {
        status: 502,
        body: '<h1>Bad</h1>',
        headers: { 'content-type': 'text/html; charset=utf-8' },
      },
      'text/html; charset=utf-8, which is no fault',
    ],
    [
      'a 4xx with half of its JSON',
      { status: 400, body: '{"code":' },
      'application/json, which is no fault',
    ],
    [
      'a 4xx with other JSON',
      { status: 403, body: '{"error":"no"}' },
      'application/json, which is no fault',
    ],
    ['a 4xx with null', { status: 400, body: 'null' }, 'application/json, which is no fault'],
    ['a 4xx with a number', { status: 400, body: '7' }, 'application/json, which is no fault'],
    [
      'a 4xx with a fault of wrong types',
      { status: 400, body: '{"message":"no","status":"400"}' },
      'application/json, which is no fault',
    ],
    [
      'a 2xx with HTML',
      { body: '<h1>Sign in</h1>', headers: { 'content-type': 'text/html' } },
      'text/html, which is no fault',
    ],
    ['a 2xx with half of its JSON', { body: '{"sid":' }, 'application/json, which is no fault'],
    ['a 2xx with an empty body', { body: '' }, 'an empty body'],
    ['a 2xx with an empty body of unknown length', { chunked: true, body: '' }, 'an empty body'],
  ])('gives a fault for %s', async (_, answer, why) => {
    outsideTheContract('Whatever stands between client and API may answer anything.');
    const { data, error } = await fetched(answer);
    expect(data).toBeUndefined();
    const { status = 200, body } = answer;
    expect(error).toEqual({ status, message: `The server answered ${status} with ${why}.`, body });
  });

  it('does not follow a redirect', async () => {
    const elsewhere = await recordingServer();
    outsideTheContract('The API does not redirect.');
    const { error } = await fetched({ status: 302, headers: { location: `${elsewhere.url}/` } });
    expect(error?.message).toBe('The server answered 302 with a redirect, which is not followed.');
    expect(elsewhere.requests).toEqual([]);
  });

  it.each([
    ['beforehand', () => AbortSignal.abort(new Error('changed my mind')), 'changed my mind'],
    ['meanwhile', () => AbortSignal.timeout(50), 'timeout'],
  ])('is given up when the signal says so, %s', async (_, signal, reason) => {
    const server = await recordingServer({ never: true });
    const promise = clientTo(server.url).GET('/v1/Users', { signal: signal() });
    await expect(promise).rejects.toThrow(reason);
  });

  it('that breaks off rejects', async () => {
    const broken = { headers: { 'content-length': '100' }, body: '{"sid":' };
    const error = await rejection(() => fetched(broken));
    expect(isConnectionError(error)).toBe(true);
    expect(error).toMatchObject({
      message: expect.stringMatching(/^FetchUser: no whole answer, \w/),
      attempts: [{ error: 'ConnectionError', waited: 0 }],
      cause: expect.any(Error),
    });
  });

  it('that never comes rejects, though the error is its own cause', async () => {
    const circle = new Error('round and round');
    circle.cause = circle;
    const client = clientTo('https://twilio.example', { fetch: () => Promise.reject(circle) });
    expect(isConnectionError(await rejection(() => client.GET('/v1/Users')))).toBe(true);
  });

  it('that never comes rejects, without the credentials', async () => {
    const refused = await rejection(() =>
      clientTo('http://127.0.0.1:1', { maxRetries: 0 }).GET('/v1/Users'),
    );
    expect(isConnectionError(refused)).toBe(true);
    expect(isInputError(refused)).toBe(false);
    const shown = inspect(refused, { depth: Infinity, showHidden: true });
    expect(shown).not.toContain(authToken);
    expect(shown).not.toContain(btoa(authToken).slice(0, 12));
  });
});

async function fetched(answer: Answer) {
  const server = await recordingServer(answer);
  return clientTo(server.url, { maxRetries: 0 }).GET('/v1/Users/{Sid}', {
    params: { path: { Sid: 'alice' } },
  });
}

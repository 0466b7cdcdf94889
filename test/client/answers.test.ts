import { describe, expect, it } from 'vitest';
import { isInputError } from '../../src/index.ts';
import { authToken, clientTo } from '../helpers/client-for-tests.ts';
import { recordingServer, type Answer } from '../helpers/server-recording.ts';

const call = 'GET /v1/Users/{Sid}';

describe('an answer', () => {
  it('gives its JSON as data', async () => {
    const result = await fetched({ body: '{"identity":"alice"}' });
    expect(result.data).toEqual({ identity: 'alice' });
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
    ['a 5xx with an empty body', { status: 503, body: '' }, 'answered 503 with an empty body'],
    [
      'a 5xx with HTML',
      {
        status: 502,
        body: '<h1>Bad</h1>',
        headers: { 'content-type': 'text/html; charset=utf-8' },
      },
      'answered 502 with text/html where JSON was expected',
    ],
    [
      'a 4xx with half of its JSON',
      { status: 400, body: '{"code":' },
      'answered 400 with a body that is not JSON',
    ],
    [
      'a 4xx with other JSON',
      { status: 403, body: '{"error":"no"}' },
      'answered 403 with JSON that is not a fault',
    ],
    [
      'a 4xx with null',
      { status: 400, body: 'null' },
      'answered 400 with JSON that is not a fault',
    ],
    ['a 4xx with a number', { status: 400, body: '7' }, 'answered 400'],
    [
      'a 4xx with a fault of wrong types',
      { status: 400, body: '{"message":"no","status":"400"}' },
      'answered 400 with JSON that is not a fault',
    ],
    [
      'a 2xx with HTML',
      { body: '<h1>Sign in</h1>', headers: { 'content-type': 'text/html' } },
      'answered 200 with text/html where JSON was expected',
    ],
    [
      'a 2xx with half of its JSON',
      { body: '{"sid":' },
      'answered 200 with a body that is not JSON',
    ],
    ['a 2xx with an empty body', { body: '' }, 'answered 200 with an empty body'],
    [
      'a 2xx with an empty body of unknown length',
      { chunked: true, body: '' },
      'answered 200 with an empty body',
    ],
  ])('gives a fault for %s', async (_, answer, why) => {
    const { data, error } = await fetched(answer);
    expect(data).toBeUndefined();
    expect(error).toMatchObject({ status: answer.status ?? 200 });
    expect(error?.message).toContain(`${call} ${why}`);
  });

  it('does not follow a redirect', async () => {
    const elsewhere = await recordingServer();
    const { error } = await fetched({ status: 302, headers: { location: `${elsewhere.url}/` } });
    expect(error?.message).toBe(`${call} answered 302 with a redirect, which is not followed.`);
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
    await expect(fetched(broken)).rejects.toThrow('terminated');
  });

  it('that never comes rejects, without the credentials', async () => {
    const refused: unknown = await clientTo('http://127.0.0.1:1')
      .GET('/v1/Users')
      .catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Error);
    expect(isInputError(refused)).toBe(false);
    const { inspect } = await import('node:util');
    const shown = inspect(refused, { depth: Infinity, showHidden: true });
    expect(shown).not.toContain(authToken);
    expect(shown).not.toContain(btoa(authToken).slice(0, 12));
  });
});

async function fetched(answer: Answer) {
  const server = await recordingServer(answer);
  return clientTo(server.url).GET('/v1/Users/{Sid}', { params: { path: { Sid: 'alice' } } });
}

import { describe, expect, it } from 'vitest';
import type { ConversationsClient } from '../../src/index.ts';
import { clientTo, untyped } from '../helpers/client-for-tests.ts';
import { recordingServer } from '../helpers/server-recording.ts';

const route = '/v1/Services/{ChatServiceSid}/Users/{Sid}';

describe('a call whose input cannot be sent', () => {
  it.each([
    ['empty', ''],
    ['one dot', '.'],
    ['two dots', '..'],
    ['missing', undefined],
    ['null', null],
    ['an object', {}],
    ['a list', ['alice']],
    ['a boolean', true],
    ['half a surrogate pair', '\uD800'],
  ])('is refused before it is sent: a path parameter that is %s', async (_, value) => {
    const error = await refusal((client) =>
      client.DELETE(route, { params: { path: { ChatServiceSid: 'IS1', Sid: untyped(value) } } }),
    );
    expect(error).toMatchObject({ name: 'InputError', input: 'Sid' });
    expect(error).toBeInstanceOf(TypeError);
    expect(error.message).toMatch(/^Sid must /);
  });

  it('is refused without any path parameters', async () => {
    const error = await refusal((client) => client.GET(route, untyped(undefined)));
    expect(error).toMatchObject({ input: 'ChatServiceSid' });
  });

  it('is refused where the path would change the host', async () => {
    const error = await refusal((client) =>
      client.GET(untyped('@elsewhere.example/'), untyped({})),
    );
    expect(error).toMatchObject({ input: 'path' });
  });

  it('goes out as it is where a brace of its path is left open', async () => {
    const server = await recordingServer();
    await clientTo(server.url).GET(untyped('/v1/Users/{Sid'), untyped({}));
    expect(server.requests.map(({ line }) => line)).toEqual(['GET /v1/Users/%7BSid HTTP/1.1']);
  });

  it.each([
    ['an object', { a: 1 }],
    ['a list in a list', [['a']]],
    ['an object in a list', ['a', { a: 1 }]],
    ['not a number', Number.NaN],
    ['infinite', [Infinity]],
    ['a function', () => 1],
    ['a symbol', Symbol('a')],
    ['an invalid date', new Date('')],
  ])('is refused before it is sent: a field that is %s', async (_, value) => {
    const error = await refusal((client) =>
      client.POST('/v1/Users', { body: untyped({ Identity: 'alice', Attributes: value }) }),
    );
    expect(error).toMatchObject({ name: 'InputError', input: 'Attributes' });
    expect(error.message).toContain('Attributes must be text');
  });
});

/** The error this call rejects with; no byte may have left. */
async function refusal(call: (client: ConversationsClient) => Promise<unknown>): Promise<Error> {
  const server = await recordingServer();
  const error: unknown = await call(clientTo(server.url)).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(server.requests).toEqual([]);
  if (!(error instanceof Error)) throw new Error('The call was not refused.');
  return error;
}

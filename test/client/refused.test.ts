import { describe, expect, it } from 'vitest';
import type { ConversationsClient } from '../../src/index.ts';
import { clientTo, untyped } from '../helpers/client-for-tests.ts';
import { recordingServer } from '../helpers/server-recording.ts';

const route = '/v1/Services/{ChatServiceSid}/Users/{Sid}';

describe('a call whose input cannot be sent', () => {
  it.each([
    ['empty', '', 'is empty'],
    ['one dot', '.', 'is "."'],
    ['two dots', '..', 'is ".."'],
    ['missing', undefined, 'is missing'],
    ['null', null, 'is missing'],
    ['an object', {}, 'is of type object'],
    ['half a surrogate pair', '\uD800', 'has half of a surrogate pair'],
  ])('is refused before it is sent: a path parameter that is %s', async (_, value, why) => {
    const error = await refusal((client) =>
      client.DELETE(route, { params: { path: { ChatServiceSid: 'IS1', Sid: untyped(value) } } }),
    );
    expect(error).toMatchObject({ name: 'InputError', input: 'Sid' });
    expect(error.message).toContain(`The path parameter "Sid" of ${route} ${why}`);
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

  it.each([
    ['an object', { a: 1 }, 'of type object'],
    ['a list in a list', [['a']], 'a list in a list'],
    ['not a number', Number.NaN, 'NaN'],
    ['infinite', [Infinity], 'Infinity'],
    ['a function', () => 1, 'of type function'],
    ['an invalid date', new Date(''), 'an invalid date'],
  ])('is refused before it is sent: a field that is %s', async (_, value, why) => {
    const error = await refusal((client) =>
      client.POST('/v1/Users', { body: untyped({ Identity: 'alice', Attributes: value }) }),
    );
    expect(error).toMatchObject({ name: 'InputError', input: 'Attributes' });
    expect(error.message).toContain(`"Attributes" is ${why}`);
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

import { assertType, describe, expectTypeOf, it } from 'vitest';
import type { Attempt, Failure, components } from '../../src/index.ts';
import { createClient } from '../../src/index.ts';

const client = createClient({ accountSid: 'AC1', authToken: 'x' });
const path = { Sid: 'alice' };
declare const maybe: string | undefined;

type Schemas = components['schemas'];

describe('a valid call compiles', () => {
  it('with the path alone where nothing is required', () => {
    assertType(client.GET('/v1/Users'));
    assertType(client.POST('/v1/Conversations'));
    assertType(client.GET('/v1/Conversations', {}));
  });

  it('with a path parameter, be it an identity or a SID', () => {
    assertType(client.GET('/v1/Users/{Sid}', { params: { path: { Sid: 'alice' } } }));
    assertType(client.DELETE('/v1/Users/{Sid}', { params: { path } }));
    const both = { ChatServiceSid: 'IS1', Sid: 'alice' } as const;
    assertType(client.GET('/v1/Services/{ChatServiceSid}/Users/{Sid}', { params: { path: both } }));
  });

  it('with a query, of which each part may be left out or be undefined', () => {
    assertType(client.GET('/v1/Users', { params: { query: { PageSize: 20 } } }));
    assertType(client.GET('/v1/Users', { params: { query: { PageToken: maybe } } }));
    assertType(client.GET('/v1/Users', { params: { query: {} } }));
    assertType(client.GET('/v1/Users', { params: {} }));
    assertType(client.GET('/v1/Users', { params: { query: undefined } }));
  });

  it('with a header', () => {
    const header = { 'X-Twilio-Webhook-Enabled': 'true' } as const;
    assertType(client.DELETE('/v1/Users/{Sid}', { params: { path, header } }));
    assertType(client.POST('/v1/Users', { params: { header }, body: { Identity: 'alice' } }));
  });

  it('with a body', () => {
    assertType(client.POST('/v1/Users', { body: { Identity: 'alice' } }));
    assertType(client.POST('/v1/Users', { body: { Identity: 'alice', RoleSid: 'RL1' } }));
    assertType(client.POST('/v1/Users/{Sid}', { params: { path }, body: {} }));
    assertType(client.POST('/v1/Users/{Sid}', { params: { path } }));
    assertType(client.POST('/v1/ConversationWithParticipants', { body: { Participant: ['{}'] } }));
    assertType(
      client.POST('/v1/Conversations', { body: { 'Timers.Closed': 'PT1H', State: 'active' } }),
    );
  });

  it('with null or undefined for a field that may be cleared', () => {
    assertType(client.POST('/v1/Users/{Sid}', { params: { path }, body: { FriendlyName: null } }));
    assertType(client.POST('/v1/Users/{Sid}', { params: { path }, body: { FriendlyName: maybe } }));
  });

  it('with a signal', () => {
    assertType(client.GET('/v1/Users', { signal: AbortSignal.timeout(1000) }));
    assertType(client.GET('/v1/Users', { signal: undefined }));
  });
});

describe('an answer', () => {
  it('is data once the error is ruled out, in whichever way', async () => {
    const { data, error } = await client.GET('/v1/Users/{Sid}', { params: { path } });
    if (error) expectTypeOf(error).toEqualTypeOf<Failure>();
    else expectTypeOf(data).toEqualTypeOf<Schemas['User']>();

    const result = await client.GET('/v1/Users');
    if (result.error !== undefined) throw new Error(result.error.message);
    expectTypeOf(result.data).toEqualTypeOf<Schemas['UserPage']>();
    expectTypeOf(result.response).toEqualTypeOf<Response>();
    expectTypeOf(result.attempts).toEqualTypeOf<readonly Attempt[]>();

    const other = await client.GET('/v1/Users/{Sid}', { params: { path } });
    if (other.data) expectTypeOf(other.data.sid).toEqualTypeOf<`US${string}`>();
    else expectTypeOf(other.error).toEqualTypeOf<Failure>();
  });

  it('is undefined where success has no body', async () => {
    const { data, error } = await client.DELETE('/v1/Users/{Sid}', { params: { path } });
    expectTypeOf(data).toEqualTypeOf<undefined>();
    expectTypeOf(error).toEqualTypeOf<Failure | undefined>();
  });

  it('cannot be used unchecked', async () => {
    const { data, error } = await client.GET('/v1/Users/{Sid}', { params: { path } });
    // @ts-expect-error -- it may have failed
    assertType(data.sid);
    // @ts-expect-error -- it may have succeeded
    assertType(error.message);
  });
});

describe('a mistake does not compile', () => {
  it('in a path', () => {
    // @ts-expect-error -- misspelt
    assertType(client.GET('/v1/Usrs'));
    // @ts-expect-error -- cannot be deleted
    assertType(client.DELETE('/v1/Users'));
    // @ts-expect-error -- no path has this method
    assertType(client.PUT('/v1/Users'));
  });

  it('in a parameter', () => {
    // @ts-expect-error -- required
    assertType(client.GET('/v1/Users/{Sid}'));
    // @ts-expect-error -- required
    assertType(client.GET('/v1/Users/{Sid}', {}));
    // @ts-expect-error -- required
    assertType(client.GET('/v1/Users/{Sid}', { params: { path: {} } }));
    // @ts-expect-error -- never undefined
    assertType(client.GET('/v1/Users/{Sid}', { params: { path: { Sid: undefined } } }));
    // @ts-expect-error -- extra
    assertType(client.GET('/v1/Users/{Sid}', { params: { path: { Sid: 'alice', Id: 'x' } } }));
    // @ts-expect-error -- extra
    assertType(client.GET('/v1/Users', { params: { query: { PageSize: 5, Size: 5 } } }));
    // @ts-expect-error -- a number
    assertType(client.GET('/v1/Users', { params: { query: { PageSize: '5' } } }));
    // @ts-expect-error -- extra
    assertType(client.DELETE('/v1/Users/{Sid}', { params: { path, header: { 'X-A': 'a' } } }));
    // @ts-expect-error -- no query here
    assertType(client.GET('/v1/Users/{Sid}', { params: { path, query: {} } }));
  });

  it('in a body', () => {
    // @ts-expect-error -- required
    assertType(client.POST('/v1/Users'));
    // @ts-expect-error -- required
    assertType(client.POST('/v1/Users', { params: {} }));
    // @ts-expect-error -- Identity is required
    assertType(client.POST('/v1/Users', { body: { FriendlyName: 'Alice' } }));
    // @ts-expect-error -- misspelt
    assertType(client.POST('/v1/Users', { body: { Identity: 'alice', FriendlyNam: 'Alice' } }));
    // @ts-expect-error -- misspelt, and nothing else
    assertType(client.POST('/v1/Users/{Sid}', { params: { path }, body: { Friendly: 'A' } }));
    // @ts-expect-error -- the SID of a user
    assertType(client.POST('/v1/Users', { body: { Identity: 'alice', RoleSid: 'US1' } }));
    // @ts-expect-error -- cannot be cleared
    assertType(client.POST('/v1/Users', { body: { Identity: 'alice', RoleSid: null } }));
    // @ts-expect-error -- required, so neither null
    assertType(client.POST('/v1/Users', { body: { Identity: null } }));
    // @ts-expect-error -- not in the list
    assertType(client.POST('/v1/Conversations', { body: { State: 'open' } }));
    // @ts-expect-error -- text
    assertType(client.POST('/v1/Users', { body: { Identity: 5 } }));
    // @ts-expect-error -- no body here
    assertType(client.GET('/v1/Users', { body: {} }));
  });

  it('in an option', () => {
    // @ts-expect-error -- misspelt
    assertType(client.POST('/v1/Users', { bdoy: { Identity: 'alice' } }));
    // @ts-expect-error -- misspelt
    assertType(client.GET('/v1/Users', { singal: AbortSignal.timeout(1000) }));
  });

  it('in the options of the client', () => {
    // @ts-expect-error -- misspelt
    assertType(createClient({ accountSid: 'AC1', authToken: 'x', bseUrl: '' }));
    // @ts-expect-error -- halves of two pairs
    assertType(createClient({ accountSid: 'AC1', apiSecret: 'x' }));
    // @ts-expect-error -- one pair, not two
    assertType(createClient({ accountSid: 'AC1', authToken: 'x', apiKey: 'SK1', apiSecret: 'x' }));
  });
});

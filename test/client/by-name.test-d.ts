import { assertType, describe, expectTypeOf, it } from 'vitest';
import type {
  Conversation,
  Message,
  MessagePage,
  Replied,
  User,
  UserPage,
} from '../../src/index.ts';
import { createClient, createPathClient, nextPageToken } from '../../src/index.ts';

const client = createClient({ accountSid: 'AC1', authToken: 'x' });
const ConversationSid = 'CH1';
declare const maybe: string | undefined;
declare const signal: AbortSignal;

describe('a valid call by name compiles', () => {
  it('with an id, be it a SID or a name of its own', () => {
    assertType(client.fetchUser({ Sid: 'alice' }));
    assertType(client.fetchConversation({ Sid: 'my-unique-name' }));
    assertType(client.deleteServiceUser({ ChatServiceSid: 'IS1', Sid: 'alice' }));
    assertType(client.fetchConversationMessage({ ConversationSid, Sid: 'IM1' }));
  });

  it('without input where nothing is required', () => {
    assertType(client.fetchConfiguration());
    assertType(client.fetchConfiguration({}));
    assertType(client.listUser());
    assertType(client.createConversation());
  });

  it('with path, query, header and form in one', () => {
    assertType(
      client.createConversationMessage({
        ConversationSid,
        Body: 'hi',
        Author: 'alice',
        'X-Twilio-Webhook-Enabled': 'true',
      }),
    );
    assertType(client.listConversationMessage({ ConversationSid, Order: 'desc', PageSize: 5 }));
    assertType(client.createUser({ Identity: 'alice', RoleSid: 'RL1' }));
    assertType(client.updateConversation({ Sid: 'CH1', 'Timers.Closed': 'PT1H', State: 'active' }));
    assertType(client.createConversationWithParticipants({ Participant: ['{}'] }));
  });

  it('with a boolean for a header that says yes or no', () => {
    assertType(client.deleteUser({ Sid: 'alice', 'X-Twilio-Webhook-Enabled': true }));
    assertType(client.deleteUser({ Sid: 'alice', 'X-Twilio-Webhook-Enabled': undefined }));
  });

  it('with null or undefined for a field that may be cleared', () => {
    assertType(client.updateUser({ Sid: 'alice', FriendlyName: null }));
    assertType(client.updateUser({ Sid: 'alice', FriendlyName: maybe }));
    assertType(client.listUser({ PageToken: maybe }));
  });

  it('with a date', () => {
    assertType(client.createConversation({ DateCreated: new Date() }));
    assertType(client.createConversation({ DateCreated: '2026-03-02T09:15:27Z' }));
  });

  it('with options of its own', () => {
    assertType(client.fetchUser({ Sid: 'alice' }, { signal, timeout: 1, totalTimeout: 2 }));
    assertType(client.listUser({}, { maxRetries: 0, signal: undefined }));
    assertType(client.fetchConfiguration(undefined, { signal }));
  });
});

describe('what a call by name gives', () => {
  it('is the value, or the value with its response', async () => {
    const call = client.fetchUser({ Sid: 'alice' });
    expectTypeOf(await call).toEqualTypeOf<User>();
    expectTypeOf(await call.withResponse()).toEqualTypeOf<Replied<User>>();
    expectTypeOf((await call.withResponse()).response).toEqualTypeOf<Response>();
    expectTypeOf(await client.createConversation()).toEqualTypeOf<Conversation>();
  });

  it('is undefined where success has no body', async () => {
    expectTypeOf(await client.deleteUser({ Sid: 'alice' })).toEqualTypeOf<undefined>();
  });

  it('is a list of items, of pages, or the first page', async () => {
    const list = client.listConversationMessage({ ConversationSid });
    expectTypeOf(await list).toEqualTypeOf<MessagePage>();
    expectTypeOf(await list.first(3)).toEqualTypeOf<Message[]>();
    expectTypeOf(await list.toArray({ limit: 3 })).toEqualTypeOf<Message[]>();
    for await (const item of list) expectTypeOf(item).toEqualTypeOf<Message>();
    for await (const page of list.pages()) expectTypeOf(page).toEqualTypeOf<MessagePage>();
    for await (const { identity } of client.listUser()) {
      expectTypeOf(identity).toEqualTypeOf<string>();
    }
    const page: UserPage = await client.listUser();
    expectTypeOf(nextPageToken(page)).toEqualTypeOf<string | undefined>();
  });
});

describe('a mistake in a call by name does not compile', () => {
  it('in a name', () => {
    // @ts-expect-error -- misspelt
    assertType(client.fetchUsr({ Sid: 'alice' }));
    // @ts-expect-error -- begins with a small letter
    assertType(client.FetchUser({ Sid: 'alice' }));
    // @ts-expect-error -- calls by path alone
    assertType(createPathClient({ accountSid: 'AC1', authToken: 'x' }).fetchUser({ Sid: 'alice' }));
  });

  it('in what is required', () => {
    // @ts-expect-error -- required
    assertType(client.fetchUser());
    // @ts-expect-error -- required
    assertType(client.fetchUser({}));
    // @ts-expect-error -- never undefined
    assertType(client.fetchUser({ Sid: undefined }));
    // @ts-expect-error -- never null
    assertType(client.createUser({ Identity: null }));
    // @ts-expect-error -- the form has a required field too
    assertType(client.createUser({ FriendlyName: 'Alice' }));
    // @ts-expect-error -- the other half of the address
    assertType(client.fetchServiceUser({ Sid: 'alice' }));
  });

  it('in what there is', () => {
    // @ts-expect-error -- misspelt
    assertType(client.updateUser({ Sid: 'alice', FriendlyNam: 'Alice' }));
    // @ts-expect-error -- misspelt
    assertType(client.listUser({ PageSzie: 5 }));
    // @ts-expect-error -- takes nothing
    assertType(client.fetchConfiguration({ Sid: 'x' }));
    // @ts-expect-error -- no header here
    assertType(client.fetchUser({ Sid: 'alice', 'X-Twilio-Webhook-Enabled': true }));
  });

  it('in the kind of a value', () => {
    // @ts-expect-error -- the SID of a user
    assertType(client.createUser({ Identity: 'alice', RoleSid: 'US1' }));
    // @ts-expect-error -- the SID of a conversation
    assertType(client.fetchServiceUser({ ChatServiceSid: 'CH1', Sid: 'alice' }));
    // @ts-expect-error -- not in the list
    assertType(client.createConversation({ State: 'open' }));
    // @ts-expect-error -- not in the list
    assertType(client.listConversationMessage({ ConversationSid, Order: 'down' }));
    // @ts-expect-error -- a number
    assertType(client.listUser({ PageSize: '5' }));
    // @ts-expect-error -- text
    assertType(client.createUser({ Identity: 5 }));
    // @ts-expect-error -- a date, not its number
    assertType(client.createConversation({ DateCreated: Date.now() }));
    // @ts-expect-error -- a list
    assertType(client.createConversationWithParticipants({ Participant: '{}' }));
    // @ts-expect-error -- cannot be cleared
    assertType(client.createUser({ Identity: 'alice', RoleSid: null }));
    // @ts-expect-error -- yes or no
    assertType(client.deleteUser({ Sid: 'alice', 'X-Twilio-Webhook-Enabled': 'yes' }));
  });

  it('in an option', () => {
    // @ts-expect-error -- misspelt
    assertType(client.fetchUser({ Sid: 'alice' }, { singal: signal }));
    // @ts-expect-error -- a number
    assertType(client.fetchUser({ Sid: 'alice' }, { timeout: '5' }));
    // @ts-expect-error -- for the whole client only
    assertType(client.fetchUser({ Sid: 'alice' }, { maxConcurrency: 5 }));
  });

  it('in a list', async () => {
    // @ts-expect-error -- the limit is mandatory
    assertType(client.listUser().toArray());
    // @ts-expect-error -- the limit is mandatory
    assertType(client.listUser().toArray({}));
    // @ts-expect-error -- the count is mandatory
    assertType(client.listUser().first());
    // @ts-expect-error -- not a list
    assertType<AsyncIterable<unknown>>(client.fetchUser({ Sid: 'alice' }));
    const [user] = await client.listUser().first(1);
    // @ts-expect-error -- there may be none
    assertType(user.identity);
    // @ts-expect-error -- an item, not the page
    assertType(user?.meta);
  });
});

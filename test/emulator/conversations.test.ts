import { describe, expect, it } from 'vitest';
import { emulatorForTests, type Json, type TestEmulator } from '../helpers/emulator.ts';

const conversations = '/v1/Conversations';

async function create({ send }: TestEmulator, form: Record<string, string> = {}): Promise<Json> {
  return (await send('POST', conversations, { form })).body;
}

function sids(page: Json): readonly string[] {
  return page.conversations.map(({ sid }: Json) => sid);
}

describe('a new conversation', () => {
  it('keeps what it is given', async () => {
    const form = {
      FriendlyName: 'Order 1',
      UniqueName: 'order-1',
      Attributes: '{"order": 1}',
      State: 'InActive',
      MessagingServiceSid: `MG${'0'.repeat(32)}`,
      'Bindings.Email.Address': 'orders@example.com',
      'Bindings.Email.Name': 'Orders',
      DateCreated: '2020-02-01T10:00:00.750+02:00',
      DateUpdated: '2020-02-03T00:00:00Z',
    };
    expect(await create(emulatorForTests(), form)).toMatchObject({
      friendly_name: 'Order 1',
      unique_name: 'order-1',
      attributes: '{"order": 1}',
      state: 'inactive',
      messaging_service_sid: form.MessagingServiceSid,
      bindings: { email: { projected_address: 'orders@example.com', name: 'Orders' } },
      date_created: '2020-02-01T08:00:00Z',
      date_updated: '2020-02-03T00:00:00Z',
    });
  });

  it('has nothing where a field is sent empty', async () => {
    const fields = [
      'FriendlyName',
      'UniqueName',
      'Attributes',
      'Bindings.Email.Address',
      'DateCreated',
    ];
    const form = Object.fromEntries(fields.map((name) => [name, '']));
    const server = emulatorForTests();
    for (let times = 0; times < 2; times += 1) {
      expect(await create(server, form)).toMatchObject({
        friendly_name: null,
        unique_name: null,
        attributes: '{}',
        bindings: null,
        date_created: '2026-03-01T12:00:00Z',
      });
    }
  });

  it.each([
    [50003, { FriendlyName: 'x'.repeat(257) }],
    [50303, { Attributes: JSON.stringify('é'.repeat(8192)) }],
    [50304, { Attributes: '{' }],
    [50341, { MessagingServiceSid: '' }],
    [50341, { MessagingServiceSid: 'MG1' }],
    [50374, { State: '' }],
    [50378, { State: 'constructor' }],
    [50378, { State: 'initializing' }],
    [50384, { State: 'CLOSED' }],
    [50390, { UniqueName: `CH${'aB'.repeat(16)}` }],
    [50308, { DateCreated: 'yesterday' }],
    [20001, { 'Bindings.Email.Address': 'nobody' }],
    [20001, { 'Bindings.Email.Name': 'Orders' }],
  ])('is refused with %i for %j', async (code, form) => {
    const server = emulatorForTests();
    expect(await create(server, form)).toMatchObject({ status: 400, code });
    expect(sids((await server.send('GET', conversations)).body)).toEqual([]);
  });

  it('is the same at both mounts, each with its own addresses', async () => {
    const server = emulatorForTests();
    const made = await create(server, { UniqueName: 'order-1' });
    const scoped = `/v1/Services/${made.chat_service_sid}/Conversations`;
    const { body } = await server.send('GET', `${scoped}/order-1`);
    expect(body).toEqual(JSON.parse(JSON.stringify(made).replaceAll(conversations, scoped)));
    const taken = await server.send('POST', scoped, { form: { UniqueName: 'order-1' } });
    expect(taken.body).toMatchObject({ status: 409, code: 50353 });
  });
});

describe('a unique name', () => {
  it('is unique in its service only', async () => {
    const server = emulatorForTests();
    const other = await server.send('POST', '/v1/Services', { form: { FriendlyName: 'Other' } });
    await create(server, { UniqueName: 'order-1' });
    const path = `${other.body.url}/Conversations`;
    const { status } = await server.send('POST', path, { form: { UniqueName: 'order-1' } });
    expect(status).toBe(201);
    expect((await server.send('POST', path, { form: { UniqueName: 'order-1' } })).status).toBe(409);
  });

  it('can be kept, moved, removed, and then given to another', async () => {
    const server = emulatorForTests();
    const one = await create(server, { UniqueName: 'order-1' });
    const two = await create(server);
    const name = (to: Json, UniqueName: string): Promise<Json> =>
      server.send('POST', to.url, { form: { UniqueName } });
    const named = (path: string): Promise<Json> => server.send('GET', `${conversations}/${path}`);
    expect((await name(one, 'order-1')).status).toBe(200);
    expect((await name(one, 'order-2')).body.unique_name).toBe('order-2');
    expect((await named('order-1')).status).toBe(404);
    expect((await name(two, 'order-1')).status).toBe(200);
    expect((await name(one, '')).body.unique_name).toBeNull();
    expect((await named('order-2')).status).toBe(404);
    expect((await named('order-1')).body.sid).toBe(two.sid);
  });

  it('stays taken by a closed conversation and is free once that is deleted', async () => {
    const server = emulatorForTests();
    const { url } = await create(server, { UniqueName: 'order-1' });
    await server.send('POST', url, { form: { State: 'closed' } });
    expect(await create(server, { UniqueName: 'order-1' })).toMatchObject({ code: 50353 });
    await server.send('DELETE', url);
    expect(await create(server, { UniqueName: 'order-1' })).toMatchObject({ state: 'active' });
  });
});

describe('an update', () => {
  it('changes what it names and nothing else', async () => {
    const server = emulatorForTests();
    const made = await create(server, { FriendlyName: 'One', Attributes: '{"a":1}' });
    server.wait(1500);
    const { body } = await server.send('POST', made.url, { form: { FriendlyName: 'Two' } });
    const changes = { friendly_name: 'Two', date_updated: '2026-03-01T12:00:01Z' };
    expect(body).toEqual({ ...made, ...changes });
    expect((await server.send('GET', made.url)).body).toEqual(body);
  });

  it('clears names, attributes and the email address that are sent empty', async () => {
    const server = emulatorForTests();
    const made = await create(server, {
      FriendlyName: 'One',
      UniqueName: 'one',
      Attributes: '{"a":1}',
      'Bindings.Email.Address': 'one@example.com',
      'Bindings.Email.Name': 'One',
    });
    const form = { FriendlyName: '', UniqueName: '', Attributes: '', 'Bindings.Email.Address': '' };
    expect((await server.send('POST', made.url, { form })).body).toMatchObject({
      friendly_name: null,
      unique_name: null,
      attributes: '{}',
      bindings: null,
    });
  });

  it('changes the two parts of the email address one by one', async () => {
    const server = emulatorForTests();
    const { url } = await create(server, { 'Bindings.Email.Address': 'one@example.com' });
    const bindings = async (form: Record<string, string>): Promise<Json> =>
      (await server.send('POST', url, { form })).body.bindings;
    expect(await bindings({ 'Bindings.Email.Name': 'One' })).toEqual({
      email: { projected_address: 'one@example.com', name: 'One' },
    });
    expect(await bindings({ 'Bindings.Email.Address': 'two@example.com' })).toEqual({
      email: { projected_address: 'two@example.com', name: 'One' },
    });
    expect(await bindings({ 'Bindings.Email.Name': '' })).toEqual({
      email: { projected_address: 'two@example.com' },
    });
  });

  it.each([
    [50374, { State: '' }],
    [50378, { State: 'initializing' }],
    [50341, { MessagingServiceSid: '' }],
    [50390, { UniqueName: `CH${'0'.repeat(32)}` }],
    [20001, { 'Bindings.Email.Name': 'Orders' }],
  ])('is refused with %i for %j and changes nothing', async (code, form) => {
    const server = emulatorForTests();
    const made = await create(server);
    const { body } = await server.send('POST', made.url, { form: { FriendlyName: 'No', ...form } });
    expect(body).toMatchObject({ status: 400, code });
    expect((await server.send('GET', made.url)).body).toEqual(made);
  });

  it('of nothing is answered with the conversation as it is, or refused where that was chosen', async () => {
    const accepting = emulatorForTests();
    const { url } = await create(accepting);
    expect((await accepting.send('POST', url, { form: { Unknown: 'x' } })).status).toBe(200);
    const refusing = emulatorForTests({ choices: { emptyUpdate: 'refuse' } });
    const made = await create(refusing);
    const { body } = await refusing.send('POST', made.url, { form: { Unknown: 'x' } });
    expect(body).toMatchObject({ status: 400, code: 20161 });
  });
});

describe('the state of a conversation', () => {
  it.each([
    ['active', 'active', 200],
    ['active', 'inactive', 200],
    ['active', 'closed', 200],
    ['inactive', 'active', 200],
    ['inactive', 'inactive', 200],
    ['inactive', 'closed', 200],
    ['closed', 'active', 400],
    ['closed', 'inactive', 400],
    ['closed', 'closed', 400],
  ])('that is %s is set to %s: %i', async (from, to, status) => {
    const server = emulatorForTests();
    const { url } = await create(server);
    await server.send('POST', url, { form: { State: from } });
    const answer = await server.send('POST', url, { form: { State: to } });
    expect(answer.status).toBe(status);
    expect(answer.body.code).toBe(status === 400 ? 50377 : undefined);
    expect((await server.send('GET', url)).body.state).toBe(status === 400 ? 'closed' : to);
  });

  it('that is closed takes no change of a name either, and no message', async () => {
    const server = emulatorForTests();
    const made = await create(server);
    await server.send('POST', made.url, { form: { State: 'closed' } });
    for (const url of [made.url, made.links.messages]) {
      const { body } = await server.send('POST', url, { form: { FriendlyName: 'x', Body: 'x' } });
      expect(body).toMatchObject({ status: 400, code: 50377 });
    }
  });
});

describe('a deleted conversation', () => {
  it('is gone with all that belongs to it', async () => {
    const server = emulatorForTests();
    const made = await create(server, { UniqueName: 'order-1' });
    const { body: message } = await server.send('POST', made.links.messages, {
      form: { Body: 'Hello' },
    });
    expect((await server.send('DELETE', made.url)).status).toBe(204);
    for (const url of [made.url, message.url, made.links.messages]) {
      expect((await server.send('GET', url)).body).toMatchObject({ status: 404, code: 20404 });
    }
    expect((await server.send('DELETE', made.url)).status).toBe(404);
  });
});

import { describe, expect, it } from 'vitest';
import { defaultAccount, type EmulatorOptions } from '../../src/emulator/options.ts';
import {
  createClient,
  isConversationsError,
  type ClientOptions,
  type ConversationsClient,
  type Credentials,
} from '../../src/index.ts';
import { receiveWebhook } from '../../src/webhooks/webhooks.ts';
import { rejection, untyped } from '../helpers/client-for-tests.ts';
import { emulatorForTests } from '../helpers/emulator.ts';
import { servedForTests } from '../helpers/emulator-port.ts';
import { webhookReceiver } from '../helpers/webhook-receiver.ts';
import { accountCalls } from './clients/account-calls.ts';
import { conversationCalls } from './clients/conversation-calls.ts';
import { known, knownState } from './clients/known-state.ts';
import type { CallName, OurCall } from './clients/our-call.ts';

// The compiler names an operation that neither has.
const ourCalls: Readonly<Record<CallName, OurCall>> = { ...accountCalls, ...conversationCalls };
const { accountSid, authToken } = defaultAccount;

describe.each([
  ['in process', () => inProcess()],
  ['over a port', overPort],
])('our client %s', (_, connect) => {
  it.each(Object.entries(ourCalls))('gets from %s what it should', async (name, call) => {
    const client = await connect();
    expect(Object.keys(client)).toContain(name);
    await look(call, client);
    if (!name.startsWith('delete')) return;
    const [fetch] = untyped(Object(ourCalls)[name.replace('delete', 'fetch')]) as OurCall;
    expect(await rejection(() => fetch(client))).toMatchObject({ kind: 'not-found', code: 20404 });
  });

  it('walks a list of several pages while it changes', async () => {
    const client = await connect();
    const bodies: unknown[] = [];
    const of = { ConversationSid: known.conversation };
    for await (const { body } of client.listConversationMessage({ ...of, PageSize: 1 })) {
      bodies.push(body);
      if (body === 'First') await client.createConversationMessage({ ...of, Body: 'Late' });
      if (body === 'Second') await client.deleteConversationMessage({ ...of, Sid: known.message });
    }
    expect(bodies).toEqual(['First', 'Second', 'Third', 'Late']);
  });

  it.each<[string, OurCall[0], object]>([
    ['invalid', (c) => c.createUser({ Identity: known.user }), { status: 400, code: 50206 }],
    ['not-found', (c) => c.fetchUser({ Sid: 'nobody' }), { status: 404, code: 20404 }],
    ['conflict', (c) => c.createUser({ Identity: 'alice' }), { status: 409, code: 50201 }],
  ])('is told of a fault of the kind %s', async (kind, run, expected) => {
    const client = await connect();
    const failure = await rejection(() => run(client));
    expect(isConversationsError(failure, untyped(kind))).toBe(true);
    expect(failure).toMatchObject({
      ...expected,
      moreInfo: expect.stringMatching(/^https:/),
      requestId: expect.stringMatching(/^RQ[0-9a-f]{32}$/),
    });
  });
});

describe('our client', () => {
  it.each<[string, Credentials, string]>([
    ['a wrong token', { accountSid, authToken: 'wrong' }, 'unauthorized'],
    ['an account that is not there', { accountSid: known.account, authToken }, 'unauthorized'],
  ])('is refused with %s', async (_, credentials, kind) => {
    const failure = await rejection(() => inProcess(credentials).fetchConfiguration());
    expect(failure).toMatchObject({ kind, status: 401, code: 20003 });
  });

  it('comes in with an API key, and with an id and a secret', async () => {
    const [key] = defaultAccount.apiKeys ?? [];
    const [id] = defaultAccount.clients ?? [];
    for (const credentials of [key, id]) {
      if (credentials === undefined) throw new Error('The account has no such credentials.');
      const { url } = await servedForTests();
      const tokenUrl = `${url}/v2/token`;
      const client = createClient(untyped({ ...credentials, tokenUrl, baseUrl: url }));
      expect(await client.createUser({ Identity: 'alice' })).toMatchObject({ identity: 'alice' });
    }
  });

  it('waits and tries again when it writes too fast', async () => {
    const { emulator, wait } = emulatorForTests({ limits: { writesPerSecond: 3 } });
    const statuses: number[] = [];
    const client = createClient({
      accountSid,
      authToken,
      retryDelay: 1,
      fetch: async (request) => {
        const response = await emulator.fetch(request);
        statuses.push(response.status);
        // The second that the client should wait out passes at once.
        if (response.status === 429) wait(1000);
        return response;
      },
    });
    for (let at = 0; at < 4; at++) await client.createUser({ Identity: `user ${at}` });
    expect(statuses).toEqual([201, 201, 201, 429, 201]);
  });

  it('is told of too many writes when it may not try again', async () => {
    const client = inProcess({ maxRetries: 0 }, { limits: { writesPerSecond: 1 } });
    await client.createUser({ Identity: 'dora' });
    const failure = await rejection(() => client.createUser({ Identity: 'erin' }));
    expect(failure).toMatchObject({ kind: 'rate-limited', status: 429, code: 50063 });
  });

  it('causes webhooks that the receiver of this package takes for genuine', async () => {
    const hooks = await webhookReceiver();
    const { url, emulator } = await servedForTests();
    const client = createClient({ accountSid, authToken, baseUrl: url });
    for (const Method of ['POST', 'GET'] as const) {
      const PostWebhookUrl = `${hooks.origin}/hook?from=${Method}`;
      await client.updateConfigurationWebhook({
        Method,
        PostWebhookUrl,
        Filters: ['onConversationAdded'],
      });
      const FriendlyName = `Sent by ${Method} + ü`;
      await client.createConversation({ FriendlyName, 'X-Twilio-Webhook-Enabled': true });
      await emulator.settled();
      const { method, url: called, headers, body } = hooks.received.at(-1) ?? untyped({});
      const request = new Request(called, { method, headers, ...(method === 'POST' && { body }) });
      const { event } = await receiveWebhook(request, { authToken });
      expect(event).toMatchObject({ EventType: 'onConversationAdded', FriendlyName });
      const again = new Request(called, { method, headers, ...(method === 'POST' && { body }) });
      const { refusal } = await receiveWebhook(again, { authToken: 'wrong' });
      expect(refusal?.status).toBe(403);
    }
    expect(hooks.received).toHaveLength(2);
  });
});

function inProcess(
  more: Partial<ClientOptions> = {},
  options: Partial<EmulatorOptions> = {},
): ConversationsClient {
  const { emulator } = emulatorForTests(options);
  emulator.seed(knownState);
  const { fetch } = emulator;
  return createClient(untyped({ accountSid, authToken, fetch, ...more }));
}

async function overPort(): Promise<ConversationsClient> {
  const { url, emulator } = await servedForTests();
  emulator.seed(knownState);
  return createClient({ accountSid, authToken, baseUrl: url });
}

async function look([run, expected]: OurCall, client: ConversationsClient): Promise<void> {
  const reply = run(client);
  if (typeof expected !== 'number') {
    const answer = await reply;
    if (expected === undefined) expect(answer).toBeUndefined();
    else expect(answer).toMatchObject(expected);
    return;
  }
  const items: unknown[] = [];
  for await (const item of untyped(reply) as AsyncIterable<unknown>) items.push(item);
  expect(items).toHaveLength(expected);
  expect(new Set(items.map((item) => JSON.stringify(item)))).toHaveProperty('size', expected);
}

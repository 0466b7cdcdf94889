import { describe, expect, it } from 'vitest';
import { defaultAccount } from '../../../src/emulator/options.ts';
import type { Json } from '../../helpers/emulator.ts';
import { known } from './known-state.ts';
import { listedFully, redirected, twilio, twilioWorld } from './twilio-node.ts';

const { address, binding, credential, otherService, service } = known;

describe('twilio-node', () => {
  it('fetches and changes the configuration of the account', async () => {
    const { v1 } = await twilioWorld();
    expect(await v1.configuration().fetch()).toMatchObject({ defaultChatServiceSid: service });
    const changed = await v1.configuration().update({ defaultClosedTimer: 'PT20M' });
    expect(changed).toMatchObject({ defaultClosedTimer: 'PT20M' });
    const { webhooks } = v1.configuration;
    const filters = ['onMessageAdded', 'onUserAdded'];
    const hooked = await webhooks().update({ filters, method: 'GET', target: 'webhook' });
    expect(hooked).toMatchObject({ filters, method: 'GET' });
    // It leaves an empty list away, so that only a list of one empty text clears.
    expect(await webhooks().update({ filters: [] })).toMatchObject({ filters });
    expect(await webhooks().update({ filters: [''] })).toMatchObject({ filters: [] });
    expect(await webhooks().fetch()).toMatchObject({ filters: [] });
  });

  it('makes, fetches, lists, changes and deletes addresses', async () => {
    const { addressConfigurations } = (await twilioWorld()).v1;
    const made = await addressConfigurations.create({
      type: 'whatsapp',
      address: 'whatsapp:+15550100209',
      'autoCreation.enabled': true,
      'autoCreation.type': 'webhook',
      'autoCreation.webhookUrl': 'https://example.com/new',
      'autoCreation.webhookMethod': 'post',
      'autoCreation.webhookFilters': ['onMessageAdded'],
    });
    expect(made.autoCreation).toMatchObject({ enabled: true, webhook_method: 'POST' });
    const fetched = await addressConfigurations(encodeURIComponent('+15550100201')).fetch();
    expect(fetched.sid).toBe(address);
    expect(await listedFully(addressConfigurations)).toBe(4);
    expect(await listedFully(addressConfigurations, { type: 'sms' })).toBe(3);
    const changed = await addressConfigurations(made.sid).update({ friendlyName: 'Desk' });
    expect(changed).toMatchObject({ friendlyName: 'Desk' });
    expect(await addressConfigurations(made.sid).remove()).toBe(true);
    const taken = addressConfigurations.create({ type: 'sms', address: '+15550100201' });
    await expect(taken).rejects.toMatchObject({ status: 409, code: 20409 });
  });

  it('makes, fetches, lists, changes and deletes credentials', async () => {
    const { credentials } = (await twilioWorld()).v1;
    const made = await credentials.create({
      type: 'fcm',
      secret: 'a key of ours',
      friendlyName: 'Robots',
    });
    expect(made).toMatchObject({ type: 'fcm', friendlyName: 'Robots' });
    expect(JSON.stringify(made)).not.toContain('a key of ours');
    expect(await credentials(credential).fetch()).toMatchObject({ sandbox: 'False' });
    expect(await listedFully(credentials)).toBe(4);
    expect(await credentials(credential).update({ sandbox: true })).toMatchObject({
      sandbox: 'True',
    });
    expect(await credentials(made.sid).remove()).toBe(true);
    await expect(credentials(made.sid).fetch()).rejects.toMatchObject({ status: 404 });
  });

  it('makes, fetches, lists and deletes services', async () => {
    const { services } = (await twilioWorld()).v1;
    const made = await services.create({ friendlyName: 'Third' });
    expect(await services(made.sid).roles.list()).toHaveLength(4);
    expect(await services(otherService).fetch()).toMatchObject({ friendlyName: 'Other' });
    expect(await listedFully(services)).toBe(4);
    expect(await services(made.sid).remove()).toBe(true);
    const inUse = services(service).remove();
    await expect(inUse).rejects.toMatchObject({ status: 409, code: 20409 });
  });

  it('fetches and changes what a service is configured to do', async () => {
    const { configuration } = (await twilioWorld()).v1.services(service);
    expect(await configuration().fetch()).toMatchObject({ reachabilityEnabled: false });
    expect(await configuration().update({ reachabilityEnabled: true })).toMatchObject({
      reachabilityEnabled: true,
    });
    expect(await configuration.webhooks().fetch()).toMatchObject({ method: null, filters: null });
    expect(
      await configuration.webhooks().update({ method: 'POST', filters: ['onMessageAdded'] }),
    ).toMatchObject({ method: 'POST', filters: ['onMessageAdded'] });
    expect(await configuration.notifications().fetch()).toMatchObject({ logEnabled: false });
    const changed = await configuration
      .notifications()
      .update({ logEnabled: true, 'newMessage.withMedia.enabled': true });
    expect(changed).toMatchObject({
      logEnabled: true,
      newMessage: { with_media: { enabled: true } },
    });
  });

  it('fetches, lists and deletes push bindings', async () => {
    const { bindings } = (await twilioWorld()).v1.services(service);
    expect(await listedFully(bindings)).toBe(3);
    expect(await listedFully(bindings, { identity: ['alice', 'bob'], bindingType: ['apn'] })).toBe(
      2,
    );
    expect(await bindings(binding).fetch()).toMatchObject({
      identity: 'alice',
      bindingType: 'apn',
      messageTypes: ['new_message'],
    });
    expect(await bindings(binding).remove()).toBe(true);
    expect(await listedFully(bindings)).toBe(2);
  });
});

describe('twilio-node', () => {
  it('gets a fault as its RestException', async () => {
    const { v1 } = await twilioWorld();
    const path = `/v1/Users/US${'0'.repeat(32)}`;
    const failure = await v1
      .users(path.slice(-34))
      .fetch()
      .catch((error: unknown) => error);
    expect(failure.constructor.name).toBe('RestException');
    expect(failure).toMatchObject({
      status: 404,
      code: 20404,
      message: `The requested resource ${path} was not found`,
      moreInfo: 'https://www.twilio.com/docs/errors/20404',
      details: undefined,
    });
  });

  it.each([
    ['users', { identity: known.user }, 400, 50206],
    ['users', { identity: 'dora', attributes: '{' }, 400, 50304],
    ['conversations', { uniqueName: 'another-2' }, 409, 50353],
    ['conversations', { 'timers.closed': 'PT1M', state: 'active' }, 400, 50376],
    ['roles', { friendlyName: 'x', type: 'service', permission: ['fly'] }, 400, 50104],
  ])('is told why %s cannot be made from %j', async (list, fields, status, code) => {
    const { v1 } = await twilioWorld();
    await expect(v1[list].create(fields)).rejects.toMatchObject({ status, code });
  });

  it('is told of a page that is not there while it lists', async () => {
    const { v1 } = await twilioWorld();
    await expect(v1.users.page({ pageToken: 'next' })).rejects.toMatchObject({
      status: 400,
      code: 20001,
    });
    await expect(v1.conversations('nobody').messages.list()).rejects.toMatchObject({ status: 404 });
  });

  it('comes in with a token or an API key, and not with a wrong one', async () => {
    const { clientOf } = await twilioWorld();
    for (const { apiKey, apiSecret } of defaultAccount.apiKeys ?? []) {
      const { accountSid } = await clientOf({}, apiKey, apiSecret).configuration().fetch();
      expect(accountSid).toBe(defaultAccount.accountSid);
    }
    const refused = clientOf({}, defaultAccount.accountSid, 'wrong').configuration().fetch();
    await expect(refused).rejects.toMatchObject({ status: 401, code: 20003 });
  });

  it('comes in with an id and a secret', async () => {
    const { url } = await twilioWorld();
    const httpClient = redirected(url);
    const { accountSid, clients = [] } = defaultAccount;
    for (const { clientId, clientSecret } of clients) {
      // Its own token manager makes an HTTP client of its own, which asks the real host.
      const manager = {
        fetchToken: async () => {
          const oauth = twilio(accountSid, 'unused', { httpClient }).oauth.v2;
          const grantType = 'client_credentials';
          return (await oauth.token.create({ grantType, clientId, clientSecret })).accessToken;
        },
      };
      const provider = new twilio.ClientCredentialProviderBuilder()
        .setClientId(clientId)
        .setClientSecret(clientSecret)
        .setTokenManager(manager)
        .build();
      const client = twilio(undefined, undefined, { accountSid, httpClient });
      client.setCredentialProvider(provider);
      expect(await client.conversations.v1.users('alice').fetch()).toMatchObject({ accountSid });
    }
    expect(clients).toHaveLength(1);
  });

  it('sees the headers of an answer', async () => {
    const { v1 } = await twilioWorld();
    const { statusCode, headers, body } = await v1.users.createWithHttpInfo({ identity: 'dora' });
    expect(statusCode).toBe(201);
    expect(headers['twilio-request-id']).toMatch(/^RQ[0-9a-f]{32}$/);
    expect(body.identity).toBe('dora');
  });

  it('is told of too many writes, and tries again if asked to', async () => {
    const { clientOf, url, wait } = await twilioWorld({ limits: { writesPerSecond: 1 } });
    const { users } = clientOf();
    await users.create({ identity: 'dora' });
    const second = users.create({ identity: 'erin' });
    await expect(second).rejects.toMatchObject({ status: 429, code: 50063 });
    const patient = clientOf({ autoRetry: true, maxRetries: 1_000, maxRetryDelay: 2 }).users;
    const third = patient.create({ identity: 'fred' });
    // It does not read Retry-After, so the second has to pass while it tries again and again.
    while ((await refusals(url)) < 3);
    wait(1000);
    expect((await third).identity).toBe('fred');
  });
});

async function refusals(url: string): Promise<number> {
  const { requests }: Json = await (await fetch(`${url}/_emulator/requests`)).json();
  return requests.filter(({ status }: Json) => status === 429).length;
}

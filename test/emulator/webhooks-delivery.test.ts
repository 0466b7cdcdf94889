import { describe, expect, it } from 'vitest';
import { receiveWebhook, verifySignature } from '../../src/webhooks/webhooks.ts';
import { webhookReceiver } from '../helpers/webhook-receiver.ts';
import { twilio } from '../webhooks/twilio-node.ts';
import { authToken, eventWorld, listen, senderForTests } from './webhooks-events.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('a webhook', () => {
  it('is a signed form, with the headers that the API sends', async () => {
    const receiver = await webhookReceiver();
    const { webhook, reports } = await deliver(`${receiver.origin}/hook?x=1&y=%27`, receiver);
    expect(webhook.method).toBe('POST');
    expect(webhook.fields).toMatchObject({
      EventType: 'onMessageAdded',
      Source: 'API',
      RetryCount: '0',
      Body: "It's ☃ = a+b & c%20",
    });
    const { headers } = webhook;
    expect(headers.get('content-type')).toBe('application/x-www-form-urlencoded; charset=utf-8');
    expect(headers.get('accept')).toBe('*/*');
    expect(headers.get('user-agent')).toBe('conversations-emulator');
    expect(headers.get('i-twilio-idempotency-token')).toMatch(uuid);
    expect(reports).toEqual([]);
  });

  it.each(['', '/', '/hook', '/hook?x=1&y=%27a b', '/ö?q', '/hook#rc=0'])(
    'is signed so that the library and twilio-node verify it, at "%s"',
    async (path) => {
      for (const method of ['POST', 'GET'] as const) {
        const receiver = await webhookReceiver();
        const { webhook } = await deliver(`${receiver.origin}${path}`, receiver, method);
        const { url, headers, fields } = webhook;
        const signature = headers.get('x-twilio-signature') ?? '';
        const params = method === 'POST' ? fields : {};
        expect(await verifySignature({ authToken, signature, url, params })).toBe(true);
        expect(await verifySignature({ authToken: 'other', signature, url, params })).toBe(false);
        expect(twilio.validateRequest(authToken, signature, url, params)).toBe(true);
        expect(twilio.validateRequest('other', signature, url, params)).toBe(false);
      }
    },
  );

  it.each(['POST', 'GET'] as const)('by %s is what receiveWebhook takes', async (method) => {
    const receiver = await webhookReceiver();
    const { webhook } = await deliver(`${receiver.origin}/hook`, receiver, method);
    const { url, headers, body } = webhook;
    const init = { method, headers, ...(method === 'POST' && { body }) };
    const { event } = await receiveWebhook(new Request(url, init), { authToken });
    expect(event).toMatchObject({ EventType: 'onMessageAdded', Index: 7, RetryCount: 0 });
  });

  it('by GET has its fields in the query, behind those of the address, and no body', async () => {
    const receiver = await webhookReceiver();
    const { webhook } = await deliver(`${receiver.origin}/hook?x=1`, receiver, 'GET');
    expect(webhook.method).toBe('GET');
    expect(webhook.body).toBe('');
    expect(webhook.headers.get('content-type')).toBeNull();
    expect(webhook.url.startsWith(`${receiver.origin}/hook?x=1&AccountSid=AC`)).toBe(true);
    expect(webhook.fields).toMatchObject({ x: '1', EventType: 'onMessageAdded', RetryCount: '0' });
  });

  it('logs in where the address has a name and password, which are nowhere else', async () => {
    const receiver = await webhookReceiver();
    const url = `${receiver.origin}/hook`.replace('http://', 'http://na%20me:p%C3%A4ss@');
    const { webhook } = await deliver(url, receiver);
    const login = Buffer.from('na me:päss').toString('base64');
    expect(webhook.headers.get('authorization')).toBe(`Basic ${login}`);
    const signature = webhook.headers.get('x-twilio-signature');
    const { fields: params } = webhook;
    expect(await verifySignature({ authToken, signature, url: webhook.url, params })).toBe(true);
  });

  it('is not led elsewhere by a redirect', async () => {
    const elsewhere = await webhookReceiver();
    const headers = { location: `${elsewhere.origin}/stolen` };
    const receiver = await webhookReceiver(() => new Response(null, { status: 307, headers }));
    const { reports } = await deliver(`${receiver.origin}/hook?key=secret`, receiver);
    expect(elsewhere.received).toEqual([]);
    expect(reports).toEqual([`onMessageAdded to ${receiver.origin}/hook: the answer was 307.`]);
  });
});

describe('a delivery that fails', () => {
  it('is tried once more when the connection broke, under the same token', async () => {
    const receiver = await webhookReceiver((_, count) => (count === 1 ? 'break' : new Response()));
    const { reports } = await deliver(`${receiver.origin}/hook`, receiver);
    const [first, second] = receiver.received;
    expect(receiver.received).toHaveLength(2);
    expect([first?.fields['RetryCount'], second?.fields['RetryCount']]).toEqual(['0', '1']);
    const token = 'i-twilio-idempotency-token';
    expect(second?.headers.get(token)).toBe(first?.headers.get(token));
    expect(second?.headers.get('x-twilio-signature')).not.toBe(
      first?.headers.get('x-twilio-signature'),
    );
    expect(reports).toEqual([]);
  });

  it('is given up after that, and reported without the query of the address', async () => {
    const receiver = await webhookReceiver(() => 'break');
    const { reports } = await deliver(`${receiver.origin}/hook?key=secret#rp=ct`, receiver);
    expect(receiver.received).toHaveLength(2);
    expect(reports).toEqual([
      `onMessageAdded to ${receiver.origin}/hook: there was no connection, or it broke off.`,
    ]);
  });

  it.each([
    ['', 500, 1],
    ['#rc=3', 500, 1],
    ['#rc=3&rp=5xx', 500, 4],
    ['#rc=2&rp=ct,4xx', 404, 3],
    ['#rc=2&rp=4xx', 500, 1],
    ['#rc=0&rp=all', 500, 1],
    ['#rc=9&rp=all', 500, 2],
    ['#rc=2&rp=all', 204, 1],
    ['#rc=2&rp=all', 302, 1],
  ])(
    'is tried as often as "%s" says after an answer of %i: %i times',
    async (hash, status, times) => {
      const receiver = await webhookReceiver(() => new Response(null, { status }));
      await deliver(`${receiver.origin}/hook${hash}`, receiver);
      expect(receiver.received).toHaveLength(times);
    },
  );

  it('is given up when nobody answers in time, and tried again only if that is asked for', async () => {
    const receiver = await webhookReceiver(() => 'hang');
    const limits = { postWebhook: 250 };
    const { reports } = await deliver(`${receiver.origin}/hook`, receiver, 'POST', limits);
    expect(receiver.received).toHaveLength(1);
    expect(reports).toEqual([
      `onMessageAdded to ${receiver.origin}/hook: there was no answer in time.`,
    ]);
    await deliver(`${receiver.origin}/hook#rc=1&rp=rt`, receiver, 'POST', limits);
    expect(receiver.received).toHaveLength(3);
  });

  it('is given up in time when a fetch of somebody else takes no notice of the signal', async () => {
    const world = eventWorld();
    listen(world.account, { post_webhook_url: 'http://localhost/', filters: ['onUserAdded'] });
    const sender = senderForTests({ fetch: () => new Promise(() => {}) }, { postWebhook: 20 });
    sender.tell(world.event('onUserAdded'));
    await sender.settled();
    expect(sender.reports).toEqual([
      'onUserAdded to http://localhost/: there was no answer in time.',
    ]);
  });

  it('breaks nothing when the answer has no end', async () => {
    const world = eventWorld();
    listen(world.account, { post_webhook_url: 'http://localhost/', filters: ['onUserAdded'] });
    const chunk = new Uint8Array(100_000);
    let sent = 0;
    const endless = (): ReadableStream<Uint8Array> =>
      new ReadableStream({
        pull: (controller) => {
          sent += 1;
          controller.enqueue(chunk);
        },
      });
    const sender = senderForTests({ fetch: () => Promise.resolve(new Response(endless())) });
    sender.tell(world.event('onUserAdded'));
    await sender.settled();
    expect(sent).toBeLessThan(20);
    expect(sender.reports).toEqual([]);
  });

  it('is reported where the account has no token to sign with', async () => {
    const world = eventWorld();
    listen(world.account, { post_webhook_url: 'http://localhost/', filters: ['onUserAdded'] });
    const sender = senderForTests({ authTokenOf: () => '' });
    sender.tell(world.event('onUserAdded'));
    await sender.settled();
    expect(sender.reports).toEqual([expect.stringContaining('authToken is empty')]);
  });
});

async function deliver(
  url: string,
  receiver: Awaited<ReturnType<typeof webhookReceiver>>,
  method: 'GET' | 'POST' = 'POST',
  limits: Parameters<typeof senderForTests>[1] = {},
) {
  const world = eventWorld();
  listen(world.account, { post_webhook_url: url, method, filters: ['onMessageAdded'] });
  const sender = senderForTests({}, limits);
  sender.tell(world.event('onMessageAdded'));
  await sender.settled();
  const webhook = receiver.received[0];
  if (webhook === undefined) throw new Error(`Nothing arrived: ${sender.reports.join(' ')}`);
  return { webhook, reports: sender.reports };
}

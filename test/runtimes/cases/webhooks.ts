import { equal, holds } from '../assert.ts';
import type { Case, Tools } from '../case.ts';

// The example of https://www.twilio.com/docs/usage/security#validating-requests.
const published = {
  authToken: '12345',
  url: 'https://mycompany.com/myapp.php?foo=1&bar=2',
  params: {
    CallSid: 'CA1234567890ABCDE',
    Caller: '+14158675309',
    Digits: '1234',
    From: '+14158675309',
    To: '+18005551212',
  },
  signature: 'RSOYDt4T1cUTdK1PDd93/VVr8B8=',
};

/** Webhooks: signatures are made and checked with the Web Crypto of the runtime. */
export const webhooks: readonly Case[] = [
  {
    name: 'the published example has the published signature',
    run: async ({ webhooks: { signatureOf } }) => {
      equal(await signatureOf(published), published.signature, 'the signature');
    },
  },
  {
    name: 'the published signature is taken, and no longer once a field is changed',
    run: async ({ webhooks: { verifySignature } }) => {
      equal(await verifySignature(published), true, 'the verdict');
      const params = { ...published.params, Digits: '1235' };
      equal(await verifySignature({ ...published, params }), false, 'the verdict on a change');
    },
  },
  ...(['form', 'json'] as const).map((kind): Case => ({
    name: `a signed event in a ${kind} body is received with its types`,
    run: async ({ webhooks: { receiveWebhook, ...tools } }) => {
      const { event, refusal } = await receiveWebhook(await requestOf(kind, tools), { authToken });
      equal(refusal, undefined, 'the refusal');
      if (event?.EventType !== 'onMessageAdded') throw new Error(`It is ${event?.EventType}.`);
      equal([event.Author, event.Body, event.Index], ['alice', 'Zoë 👋', 7], 'its fields');
    },
  })),
  {
    name: 'an event with the signature of somebody else is refused with 403',
    run: async ({ webhooks: { receiveWebhook, ...tools } }) => {
      const request = await requestOf('form', tools);
      const { event, refusal } = await receiveWebhook(request, { authToken: 'other' });
      equal(event, undefined, 'the event');
      const answer = new Response(refusal?.message, refusal);
      equal(answer.status, 403, 'status');
      holds((await answer.text()).includes('X-Twilio-Signature'), 'the answer says why');
    },
  },
];

const authToken = '12345';

const fields = {
  EventType: 'onMessageAdded',
  AccountSid: 'AC0c4b7e19a2d84f6f93b5d81e6a70c2f4',
  ChatServiceSid: 'IS0c4b7e19a2d84f6f93b5d81e6a70c2f4',
  ConversationSid: 'CH0c4b7e19a2d84f6f93b5d81e6a70c2f4',
  MessageSid: 'IM0c4b7e19a2d84f6f93b5d81e6a70c2f4',
  Author: 'alice',
  Body: 'Zoë 👋',
  Index: '7',
  Source: 'SDK',
  DateCreated: '2026-02-03T04:05:06Z',
};

/** The event as a server gets it. */
async function requestOf(
  kind: 'form' | 'json',
  { signatureOf, bodyHashOf }: Pick<Tools['webhooks'], 'signatureOf' | 'bodyHashOf'>,
): Promise<Request> {
  const hook = 'https://example.com/hook';
  if (kind === 'form') {
    const params = new URLSearchParams(fields);
    const signature = await signatureOf({ authToken, url: hook, params });
    const headers = { 'x-twilio-signature': signature };
    return new Request(hook, { method: 'POST', headers, body: params });
  }
  const body = JSON.stringify(fields);
  const url = `${hook}?bodySHA256=${await bodyHashOf(body)}`;
  const signature = await signatureOf({ authToken, url });
  const headers = { 'x-twilio-signature': signature, 'content-type': 'application/json' };
  return new Request(url, { method: 'POST', headers, body });
}

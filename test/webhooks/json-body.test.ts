import { describe, expect, it } from 'vitest';
import { bodyHashOf, signatureOf, verifySignature } from '../../src/webhooks/webhooks.ts';
import { twilio } from './twilio-node.ts';

const authToken = 'token-of-a-test';

describe('a JSON body', () => {
  const body = '{"EventType":"onUserAdded","FriendlyName":"Zoë 😀"}';

  it('is hashed as twilio-node hashes it, as text and as bytes', async () => {
    const expected = twilio.getExpectedBodyHash(body);
    const bytes = new TextEncoder().encode(`..${body}`);
    expect(await bodyHashOf(body)).toBe(expected);
    expect(await bodyHashOf(bytes.subarray(2))).toBe(expected);
    expect(await bodyHashOf(bytes.slice(2).buffer)).toBe(expected);
  });

  it('is taken where the address carries its hash', async () => {
    const url = `https://example.com/hook?a=1&bodySHA256=${await bodyHashOf(body)}`;
    const signature = twilio.getExpectedTwilioSignature(authToken, url, {});
    expect(twilio.validateRequestWithBody(authToken, signature, url, body)).toBe(true);
    expect(await verifySignature({ authToken, signature, url, body })).toBe(true);
    const bytes = new TextEncoder().encode(body);
    expect(await verifySignature({ authToken, signature, url, body: bytes })).toBe(true);
    const longer = url.replace('.com', '.com:443');
    expect(await verifySignature({ authToken, signature, url: longer, body })).toBe(true);
  });

  it('is not taken once it is changed', async () => {
    const url = `https://example.com/hook?bodySHA256=${await bodyHashOf(body)}`;
    const signature = await signatureOf({ authToken, url });
    for (const changed of [`${body} `, body.slice(1), '', '{}']) {
      expect(twilio.validateRequestWithBody(authToken, signature, url, changed)).toBe(false);
      expect(await verifySignature({ authToken, signature, url, body: changed })).toBe(false);
    }
  });

  it('is not taken without its hash, or with another, in an address that is signed', async () => {
    const hash = await bodyHashOf(body);
    const other = await bodyHashOf(`${body} `);
    for (const query of ['', '?bodySHA256=', `?bodySHA256=${hash}0`, `?bodySHA256=${other}`]) {
      const url = `https://example.com/hook${query}`;
      const signature = await signatureOf({ authToken, url });
      expect(await verifySignature({ authToken, signature, url, body }), query).toBe(false);
    }
  });

  it('is not taken by its hash alone', async () => {
    const url = `https://example.com/hook?bodySHA256=${await bodyHashOf(body)}`;
    const signature = await signatureOf({ authToken: 'another', url });
    expect(await verifySignature({ authToken, signature, url, body })).toBe(false);
  });
});

import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { bodyHashOf, type Received } from '../../src/webhooks/webhooks.ts';
import { nodeServer } from './node-server.ts';
import { event, form, headOf, hook, receive, signed } from './signed-requests.ts';

describe('receiveWebhook refuses', () => {
  it('a request that is not signed, and leaves its body unread', async () => {
    const request = new Request(hook, { method: 'POST', body: form });
    expect(await receive(request)).toEqual({
      refusal: {
        reason: 'signature',
        status: 403,
        headers: {},
        message: 'X-Twilio-Signature is missing or wrong for this request.',
      },
    });
    expect(request.bodyUsed).toBe(false);
  });

  it('a request that is signed for something else', async () => {
    const other = new URLSearchParams({ ...Object.fromEntries(form), Body: 'Another' });
    const url = `${hook}?a=1`;
    for (const [place, body, headers] of [
      [hook, other, signed(hook, form)],
      [hook, form, signed(url, form)],
      [url, form, signed(hook, form)],
      [hook, form, signed(hook)],
      [hook, form, { 'x-twilio-signature': 'nonsense' }],
    ] as const) {
      const request = new Request(place, { method: 'POST', body, headers });
      expect(await receive(request)).toMatchObject({
        refusal: { reason: 'signature', status: 403 },
      });
    }
  });

  it('JSON whose hash is not in the address that was signed', async () => {
    const body = JSON.stringify(event);
    const hash = await bodyHashOf(body);
    for (const [url, sent] of [
      [hook, body],
      [`${hook}?bodySHA256=${hash}`, `${body} `],
    ] as const) {
      const headers = { ...signed(url), 'content-type': 'application/json' };
      const request = new Request(url, { method: 'POST', body: sent, headers });
      expect(await receive(request)).toMatchObject({
        refusal: { reason: 'signature', status: 403 },
      });
    }
  });

  it.each(['PUT', 'DELETE', 'HEAD', 'OPTIONS', 'PATCH'])('the method %s', async (method) => {
    const request = new Request(hook, { method, headers: signed(hook) });
    expect(await receive(request)).toMatchObject({
      refusal: { reason: 'method', status: 405, headers: { allow: 'GET, POST' } },
    });
  });

  it.each(['text/plain', 'multipart/form-data; boundary=x', 'application/jsonp', ''])(
    'a body of type %j, and leaves it unread',
    async (type) => {
      const headers = { ...signed(hook, form), 'content-type': type };
      const request = new Request(hook, { method: 'POST', body: String(form), headers });
      expect(await receive(request)).toMatchObject({
        refusal: { reason: 'content-type', status: 415 },
      });
      expect(request.bodyUsed).toBe(false);
    },
  );

  it('a body that says it is too large, and leaves it unread', async () => {
    const headers = { ...signed(hook, form), 'content-length': '524289' };
    const request = new Request(hook, { method: 'POST', body: form, headers });
    expect(await receive(request)).toMatchObject({ refusal: { reason: 'too-large', status: 413 } });
    expect(request.bodyUsed).toBe(false);
  });

  it('a body that turns out too large, and reads no more of it', async () => {
    let [sent, cancelled] = [0, false];
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += 1000;
        controller.enqueue(new Uint8Array(1000));
      },
      cancel: () => {
        cancelled = true;
      },
    });
    const headers = { ...signed(hook), 'content-type': 'application/x-www-form-urlencoded' };
    const init = { method: 'POST', body: endless, headers, duplex: 'half' };
    const received = await receive(new Request(hook, init), { maxBytes: 10_000 });
    expect(received).toMatchObject({ refusal: { reason: 'too-large', status: 413 } });
    expect({ cancelled, little: sent < 20_000 }).toEqual({ cancelled: true, little: true });
  });

  it('a body larger by one byte than allowed, and none smaller', async () => {
    const size = String(form).length;
    const init = { method: 'POST', body: form, headers: signed(hook, form) };
    const exact = await receive(new Request(hook, init), { maxBytes: size });
    expect(exact).toStrictEqual({ event });
    const less = await receive(new Request(hook, init), { maxBytes: size - 1 });
    expect(less).toMatchObject({ refusal: { status: 413 } });
  });

  it('a body that breaks off', async () => {
    const { promise, resolve } = withResolvers<Received>();
    const { port } = await nodeServer(async (request) => {
      resolve(await receive(request));
      return new Response();
    });
    const headers = { ...signed(hook, form), 'content-length': '500' };
    const socket = connect(port, '127.0.0.1');
    socket.write(`${headOf('example.com', headers)}EventType=`, () => socket.destroy());
    expect(await promise).toMatchObject({ refusal: { reason: 'unreadable', status: 400 } });
  });

  it.each([
    [{ EventType: 'onMessageSent' }, 'unknown-event', '"onMessageSent" is no event'],
    [{ EventType: 'onMessageAdded', Index: 'x' }, 'malformed-event', 'Index is not a number.'],
    [{ Body: 'Hello' }, 'malformed-event', 'There is no EventType.'],
  ])('genuine fields that are no event: %j', async (fields, reason, message) => {
    const body = new URLSearchParams(fields);
    const request = new Request(hook, { method: 'POST', body, headers: signed(hook, body) });
    const { refusal } = await receive(request);
    expect(refusal).toMatchObject({
      reason,
      status: 400,
      message: expect.stringContaining(message),
    });
  });

  it.each(['', 'EventType=x', '[]', 'null', '"x"', '{"EventType":{}}', '{"EventType":["x"]}'])(
    'genuine JSON that is no event: %s',
    async (body) => {
      const url = `${hook}?bodySHA256=${await bodyHashOf(body)}`;
      const headers = { ...signed(url), 'content-type': 'application/json' };
      const request = new Request(url, { method: 'POST', body, headers });
      expect(await receive(request)).toMatchObject({
        refusal: { reason: 'malformed-event', status: 400 },
      });
    },
  );

  it('in a way that is at once a response', async () => {
    const { refusal } = await receive(new Request(hook, { method: 'PUT' }));
    const response = new Response(refusal?.message, refusal);
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, POST');
    expect(await response.text()).toBe('A webhook is called by GET or POST.');
  });
});

/** As `Promise.withResolvers`, which Node 20 lacks. */
function withResolvers<Value>(): { promise: Promise<Value>; resolve: (value: Value) => void } {
  let settle: ((value: Value) => void) | undefined;
  const promise = new Promise<Value>((resolve) => {
    settle = resolve;
  });
  return { promise, resolve: (value) => settle?.(value) };
}

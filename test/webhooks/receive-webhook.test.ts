import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { bodyHashOf } from '../../src/webhooks/webhooks.ts';
import { nodeServer } from './node-server.ts';
import { authToken, event, form, headOf, hook, receive, signed } from './signed-requests.ts';
import { formOf, specEvents } from './spec-events.ts';

describe('receiveWebhook', () => {
  it.each(specEvents)('takes the example $title, posted as a form', async ({ event: example }) => {
    const fields = formOf(example);
    const request = new Request(hook, {
      method: 'POST',
      body: fields,
      headers: signed(hook, fields),
    });
    expect(await receive(request)).toStrictEqual({ event: example });
  });

  it('takes an event in the query', async () => {
    // As Twilio sends and signs it: with a plus for a space, and apostrophes bare.
    const url = `${hook}?${String(form).replaceAll('%27', `'`)}`;
    const request = new Request(url, { headers: signed(url) });
    expect(request.url).not.toBe(url);
    expect(await receive(request)).toStrictEqual({ event });
  });

  it('takes an event in JSON, whose numbers may be text', async () => {
    for (const Index of [5, '5']) {
      const body = JSON.stringify({ ...event, Index, ClientIdentity: null });
      const url = `${hook}?bodySHA256=${await bodyHashOf(body)}`;
      const headers = { ...signed(url), 'content-type': 'application/json; charset=utf-8' };
      const request = new Request(url, { method: 'POST', body, headers });
      expect(await receive(request)).toStrictEqual({ event });
    }
  });

  it('goes by the address that Twilio knows, behind a proxy', async () => {
    const url = 'https://chat.example.com:443/hooks/twilio';
    for (const known of [url, `${url}?its=own#part`, 'https://chat.example.com/hooks/twilio']) {
      const query = `?${String(form)}`;
      const inside = `http://10.0.0.7:3000/twilio${query}`;
      const asked = new Request(inside, { headers: signed(url + query) });
      expect(await receive(asked, { url: known })).toStrictEqual({ event });
      const init = { method: 'POST', body: form, headers: signed(`${url}?team=a`, form) };
      const posted = new Request('http://10.0.0.7:3000/twilio?team=a', init);
      expect(await receive(posted, { url: known })).toStrictEqual({ event });
    }
  });

  it('does not believe what a proxy is said to have seen', async () => {
    const headers = {
      ...signed('https://chat.example.com/hook', form),
      'x-forwarded-proto': 'https',
      'x-forwarded-host': 'chat.example.com',
      forwarded: 'host=chat.example.com;proto=https',
    };
    const request = new Request('http://10.0.0.7/hook', { method: 'POST', body: form, headers });
    expect(await receive(request)).toMatchObject({ refusal: { status: 403 } });
  });

  it('takes either of two tokens', async () => {
    const request = new Request(hook, { method: 'POST', body: form, headers: signed(hook, form) });
    expect(await receive(request, { authToken: ['another', authToken] })).toStrictEqual({ event });
  });

  it('serves a real server, however the body comes in', async () => {
    const { url, port } = await nodeServer(answered);
    const headers = signed(`${url}/hook`, form);
    const response = await fetch(`${url}/hook`, { method: 'POST', body: form, headers });
    expect({ status: response.status, text: await response.text() }).toEqual({
      status: 200,
      text: JSON.stringify(event),
    });
    const pieces = String(form).match(/.{1,7}/g) ?? [];
    const chunks = pieces.map((each) => `${each.length.toString(16)}\r\n${each}\r\n`).join('');
    const head = headOf(`127.0.0.1:${port}`, { ...headers, 'transfer-encoding': 'chunked' });
    expect(await exchange(port, `${head}${chunks}0\r\n\r\n`)).toContain(' 200 ');
  });
});

describe('receiveWebhook throws for a mistake of its caller', () => {
  it.each([[''], [[]]])('with the auth token %j', async (token) => {
    const post = { method: 'POST', body: form };
    for (const headers of [signed(hook, form), {}]) {
      const request = new Request(hook, { ...post, headers });
      await expect(receive(request, { authToken: token })).rejects.toThrow(/^authToken is empty/);
    }
  });

  it('with an address that is none', async () => {
    const request = new Request(hook);
    await expect(receive(request, { url: '/hook' })).rejects.toThrow(
      /^url must be an absolute URL/,
    );
  });

  it('with a body that was read before, or is being read', async () => {
    const init = { method: 'POST', body: form, headers: signed(hook, form) };
    const read = new Request(hook, init);
    await read.text();
    await expect(receive(read)).rejects.toThrow(/^The body was read before/);
    const locked = new Request(hook, init);
    const reader = locked.body?.getReader();
    await expect(receive(locked)).rejects.toThrow(/^The body was read before/);
    await reader?.read();
    reader?.releaseLock();
    await expect(receive(locked)).rejects.toThrow(/^The body was read before/);
  });
});

async function answered(request: Request): Promise<Response> {
  const received = await receive(request);
  if (received.refusal) return new Response(received.refusal.message, received.refusal);
  return Response.json(received.event);
}

/** Sends these bytes and gives back all that comes. */
async function exchange(port: number, bytes: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.setEncoding('utf8').write(bytes);
  let text = '';
  for await (const chunk of socket) text += chunk;
  return text;
}

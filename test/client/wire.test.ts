import { describe, expect, it } from 'vitest';
import type { ConversationsClient } from '../../src/index.ts';
import { accountSid, authToken, clientTo, untyped } from '../helpers/client-for-tests.ts';
import { outsideTheContract } from '../helpers/guarded.ts';
import { recordingServer, type RawRequest } from '../helpers/server-recording.ts';

const path = { Sid: 'alice' };

describe('a request on the wire', () => {
  it('is a GET without body or content type, with credentials and what it accepts', async () => {
    const { line, headers, body } = await sent((client) =>
      client.GET('/v1/Users/{Sid}', { params: { path } }),
    );
    expect(line).toBe('GET /v1/Users/alice HTTP/1.1');
    expect(headers).toMatchObject({
      accept: 'application/json',
      authorization: `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`,
    });
    expect(headers).not.toHaveProperty('content-type');
    expect(body).toBe('');
  });

  it('is a DELETE without content type', async () => {
    const { line, headers } = await sent((client) =>
      client.DELETE('/v1/Users/{Sid}', { params: { path } }),
    );
    expect(line).toBe('DELETE /v1/Users/alice HTTP/1.1');
    expect(headers).not.toHaveProperty('content-type');
  });

  it('carries a form, its content type and the webhook header', async () => {
    const { line, headers, body } = await sent((client) =>
      client.POST('/v1/Users', {
        params: { header: { 'X-Twilio-Webhook-Enabled': 'true' } },
        body: { Identity: 'alice', FriendlyName: 'Alice & Bob + Eve=é', Attributes: '{"a": [1]}' },
      }),
    );
    expect(line).toBe('POST /v1/Users HTTP/1.1');
    expect(headers).toMatchObject({
      'content-type': 'application/x-www-form-urlencoded',
      'x-twilio-webhook-enabled': 'true',
    });
    expect(body).toBe(
      'Identity=alice&FriendlyName=Alice%20%26%20Bob%20%2B%20Eve%3D%C3%A9&Attributes=%7B%22a%22%3A%20%5B1%5D%7D',
    );
  });

  it('has no content type where a POST has no body', async () => {
    const { headers, body } = await sent((client) =>
      client.POST('/v1/Users/{Sid}', { params: { path } }),
    );
    expect(headers).not.toHaveProperty('content-type');
    expect(body).toBe('');
  });

  it('has an empty form where every field is left out', async () => {
    const { headers, body } = await sent((client) =>
      client.POST('/v1/Users/{Sid}', { params: { path }, body: { FriendlyName: undefined } }),
    );
    expect(headers).toHaveProperty('content-type', 'application/x-www-form-urlencoded');
    expect(body).toBe('');
  });

  it('clears a field by null', async () => {
    const { body } = await sent((client) =>
      client.POST('/v1/Users/{Sid}', { params: { path }, body: { FriendlyName: null } }),
    );
    expect(body).toBe('FriendlyName=');
  });

  it('keeps dots in keys', async () => {
    const { body } = await sent((client) =>
      client.POST('/v1/Conversations', { body: { 'Timers.Inactive': 'PT5M', State: 'active' } }),
    );
    expect(body).toBe('Timers.Inactive=PT5M&State=active');
  });

  it('repeats the key for a list', async () => {
    const { body } = await sent((client) =>
      client.POST('/v1/ConversationWithParticipants', {
        body: { Participant: ['{"identity":"a"}', 'b,c'] },
      }),
    );
    expect(body).toBe('Participant=%7B%22identity%22%3A%22a%22%7D&Participant=b%2Cc');
  });

  it('writes values of every kind a form can carry', async () => {
    const { body } = await sent((client) =>
      client.POST('/v1/Users', {
        body: untyped({
          Identity: 'alice',
          Yes: true,
          No: false,
          Number: 1.5,
          Date: new Date('2026-03-02T10:15:27.999+01:00'),
          Left: undefined,
          Out: [],
          List: [true, null, undefined, 2],
        }),
      }),
    );
    expect(body).toBe(
      'Identity=alice&Yes=true&No=false&Number=1.5&Date=2026-03-02T09%3A15%3A27Z&Out=&List=true&List=&List=2',
    );
  });

  it('has a query, encoded, with lists as repeated keys', async () => {
    const { line } = await sent((client) =>
      client.GET('/v1/Users', {
        params: {
          query: untyped({ PageSize: 20, PageToken: 'a b+c&d', 'k&y': ['x', 'y'], Out: [] }),
        },
      }),
    );
    expect(line).toBe('GET /v1/Users?PageSize=20&PageToken=a%20b%2Bc%26d&k%26y=x&k%26y=y HTTP/1.1');
  });

  it('has no question mark where the query is empty', async () => {
    const { line } = await sent((client) =>
      client.GET('/v1/Users', { params: { query: { PageSize: undefined } } }),
    );
    expect(line).toBe('GET /v1/Users HTTP/1.1');
  });

  it.each([
    ['a/b', 'a%2Fb'],
    ['a#b', 'a%23b'],
    ['a?b', 'a%3Fb'],
    ['a b', 'a%20b'],
    ['a%2e', 'a%252e'],
    ['%2e%2e', '%252e%252e'],
    ['..a', '..a'],
    ['josé@例え.jp', 'jos%C3%A9%40%E4%BE%8B%E3%81%88.jp'],
    ['{Sid}', '%7BSid%7D'],
    ['$&', '%24%26'],
  ])('has %j in its path as %s', async (value, encoded) => {
    const { line } = await sent((client) =>
      client.GET('/v1/Users/{Sid}', { params: { path: { Sid: value } } }),
    );
    expect(line).toBe(`GET /v1/Users/${encoded} HTTP/1.1`);
  });

  it('fills every parameter of a path', async () => {
    const ChatServiceSid = 'ISf1e2d3c4b5a6978812345678deadbeef';
    const { line } = await sent((client) =>
      client.GET('/v1/Services/{ChatServiceSid}/Users/{Sid}', {
        params: { path: { ChatServiceSid, Sid: 'alice' } },
      }),
    );
    expect(line).toBe(`GET /v1/Services/${ChatServiceSid}/Users/alice HTTP/1.1`);
  });

  it('goes below the path of the base URL', async () => {
    outsideTheContract('It is asked below a path of a proxy, which the document does not know.');
    const server = await recordingServer();
    await clientTo(`${server.url}/proxy/`).GET('/v1/Users');
    expect(server.requests.map(({ line }) => line)).toEqual(['GET /proxy/v1/Users HTTP/1.1']);
  });

  it('sends user names and passwords as UTF-8', async () => {
    const server = await recordingServer();
    const { createClient } = await import('../../src/index.ts');
    await createClient({ apiKey: 'SKé', apiSecret: '密', baseUrl: server.url }).GET('/v1/Users');
    expect(server.requests[0]?.headers['authorization']).toBe(
      `Basic ${Buffer.from('SKé:密').toString('base64')}`,
    );
  });

  it('goes through the fetch it is given', async () => {
    const server = await recordingServer();
    const seen: string[] = [];
    const client = clientTo(server.url, {
      fetch: (request) => {
        seen.push(`${request.method} ${new URL(request.url).pathname}`);
        return fetch(request);
      },
    });
    await client.GET('/v1/Users');
    expect(seen).toEqual(['GET /v1/Users']);
    expect(server.requests).toHaveLength(1);
  });
});

/** The one request that this call makes. */
async function sent(call: (client: ConversationsClient) => Promise<unknown>): Promise<RawRequest> {
  const server = await recordingServer();
  await call(clientTo(server.url));
  const [request, ...others] = server.requests;
  if (request === undefined || others.length > 0) throw new Error('Not exactly one request.');
  return request;
}

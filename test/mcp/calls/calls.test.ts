import { describe, expect, it } from 'vitest';
import { callTools } from '../../../src/mcp/calls/calls.ts';
import { docsOf } from '../../../src/mcp/mcp.ts';
import { shop } from '../example/asked.ts';
import { callWorld, jsonIn, ownDocs } from './world.ts';

describe('a call through the tool', () => {
  it('answers what the API answers, with where it is described', async () => {
    const { call, send } = callWorld();
    await send('POST', '/v1/Users', { form: { Identity: 'alice' } });
    const answer = await call('FetchUser', { sid: 'alice' });
    expect(answer).toMatch(/^HTTP 200\nTwilio-Request-Id: RQ[0-9a-f]{32}\n```json\n/);
    expect(jsonIn(answer)).toMatchObject({ identity: 'alice' });
    expect(answer.endsWith('\n\nhttps://docs.example.com/operation/operation-fetchuser\n')).toBe(
      true,
    );
  });

  it('sends only what it is given', async () => {
    const { call, sent } = callWorld();
    await call('GET /v1/Conversations', { PageSize: '2', state: 'active' });
    await call('ListConversation');
    expect(sent.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'GET http://emulator.test/v1/Conversations?State=active&PageSize=2',
      'GET http://emulator.test/v1/Conversations',
    ]);
  });

  it('makes, changes and deletes where it may write', async () => {
    const { call, sent } = callWorld({ allowWrites: true });
    const made = await call('CreateConversation', {
      FriendlyName: 'Grüße & more',
      Attributes: { a: 1 },
      'X-Twilio-Webhook-Enabled': false,
    });
    expect(made).toMatch(/^HTTP 201\n/);
    const { sid, friendly_name: name, attributes } = jsonIn(made);
    expect([name, attributes]).toEqual(['Grüße & more', '{"a":1}']);
    expect(sent[0]?.headers.get('x-twilio-webhook-enabled')).toBe('false');
    const changed = await call('UpdateConversation', { Sid: sid, State: 'closed' });
    expect(jsonIn(changed)).toMatchObject({ state: 'closed' });
    expect(await call('DeleteConversation', { Sid: sid })).toMatch(/^HTTP 204\nTwilio-Request-Id/);
    await expect(call('FetchConversation', { Sid: sid })).rejects.toThrow('HTTP 404');
  });

  it('sends nothing that writes unless it may, for every operation', async () => {
    const { call, sent } = callWorld();
    const writing = ownDocs.reference.operations.filter(({ method }) => method !== 'GET');
    expect(writing.length).toBeGreaterThan(50);
    for (const { id, method } of writing) {
      await expect(call(id)).rejects.toThrow(`${id} is not sent: it is a ${method}`);
    }
    expect(sent).toEqual([]);
  });

  it('says of itself what it may do', () => {
    const hints = [false, true].map((allowWrites) => toolOf(allowWrites)?.annotations);
    expect(hints).toEqual([
      { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: true },
      { readOnlyHint: false, destructiveHint: true, idempotentHint: false, openWorldHint: true },
    ]);
    expect(toolOf(true)?.description).toContain('https://api.example.com');
  });

  it.each([
    ['FetchUser', {}, 'Sid: Required.'],
    ['CreateRole', { Type: 'service' }, 'FriendlyName: Required.\n- Permission: Required.'],
    ['CreateUser', {}, 'Identity: Required.'],
    ['UpdateUser', { Sid: 'alice', RoleSid: 'x' }, 'RoleSid: Minimum length is 34, maximum'],
    ['ListConversation', { PageSize: 0 }, 'PageSize: Minimum value is 1, maximum value is 100.'],
    ['ListConversation', { Size: 1 }, 'Size: There is no such parameter. Nearest: '],
    ['FetchUser', { Sid: '..' }, 'Sid: A path cannot hold "..".'],
    ['FetchUser', { Sid: '' }, 'Sid: Minimum length is 1'],
    ['DeleteService', { Sid: '.' }, 'Sid: '],
  ])('sends nothing of %s with %j', async (operation, parameters, problem) => {
    const { call, sent } = callWorld({ allowWrites: true });
    await expect(call(operation, parameters)).rejects.toThrow(problem);
    expect(sent).toEqual([]);
  });

  it('keeps what a value says within its place', async () => {
    const { call, sent } = callWorld();
    await expect(call('FetchUser', { Sid: '../Services?a#b%2e%2e' })).rejects.toThrow('HTTP 404');
    expect(sent[0]?.url).toBe('http://emulator.test/v1/Users/..%2FServices%3Fa%23b%252e%252e');
  });

  it('explains a failure by the dictionary', async () => {
    const { call } = callWorld();
    const error = await call('FetchUser', { Sid: 'nobody' }).catch(String);
    expect(error).toMatch(
      /^ToolError: HTTP 404\nTwilio-Request-Id: RQ\w+\n20404 means: \S.+\n```json/,
    );
    expect(error).toContain('docs.example.com/operation/operation-fetchuser');
  });

  it('calls another API with JSON, keys and cookies as its document says', async () => {
    const securitySchemes = {
      key: { type: 'apiKey', in: 'query', name: 'key' },
      session: { type: 'apiKey', in: 'cookie', name: 'sid' },
      bearer: { type: 'http', scheme: 'bearer' },
    };
    const docs = docsOf({
      ...shop,
      components: { securitySchemes },
      security: [{ unknown: [] }, { key: [], session: [], bearer: [] }],
    });
    const env = { KEY: 'k e/y', SESSION: 's-1', BEARER_TOKEN: 't-1' };
    const world = callWorld({
      docs,
      env,
      send: done,
      allowWrites: true,
      baseUrl: 'https://x.test/api/',
    });
    const parameters = { id: 7, name: 'Lamp', price: 9.5, tags: ['a', 'b'] };
    expect(await world.call('putThing', parameters)).toBe(
      'HTTP 204\n\ndocs://operations/putThing\n',
    );
    const [request] = world.sent;
    expect(request?.url).toBe('https://x.test/api/things/7?tags=a%2Cb&key=k%20e%2Fy');
    expect(request?.headers.get('content-type')).toBe('application/json');
    expect(request?.headers.get('authorization')).toBe('Bearer t-1');
    expect(await request?.json()).toEqual({ name: 'Lamp', price: 9.5 });
    await expect(world.call('putThing', { id: 7, name: 'Lamp' })).rejects.toThrow(
      'price: Required.',
    );
    await expect(world.call('putThing', { id: 7 })).rejects.toThrow('name: Required.');
  });
});

async function done(): Promise<Response> {
  return new Response(null, { status: 204 });
}

function toolOf(allowWrites: boolean): ReturnType<typeof callTools>[number] | undefined {
  const [tool] = callTools({
    send: () => Promise.reject(new Error('Not called.')),
    baseUrl: 'https://api.example.com',
    secretNamed: () => undefined,
    allowWrites,
    advice: '',
  });
  return tool;
}

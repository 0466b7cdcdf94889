import { describe, expect, it } from 'vitest';
import { mcpForTests, mcpUrl } from '../../helpers/mcp-handler.ts';
import {
  answerOf,
  legacy,
  modern,
  requestOf,
  type Answered,
  type Sent,
} from '../../helpers/mcp-wire.ts';

const { fetch, complaints } = mcpForTests();

async function ask(sent: Sent, headers: NonNullable<Sent['headers']> = {}): Promise<Answered> {
  const { headers: given, ...rest } = sent;
  return answerOf(await fetch(requestOf(mcpUrl, { ...rest, headers: { ...given, ...headers } })));
}

const search = { name: 'search_docs', arguments: { query: 'user' } };

describe('the revision of 2026', () => {
  it.each([
    ['a method that does not exist', modern('tools/delete'), {}, 404, -32_601],
    ['a method of the older revisions', modern('ping'), {}, 404, -32_601],
    ['a revision to come', inRevision('2031-01-01'), {}, 400, -32_022],
    ['a header that names another method', modern('tools/list'), method('ping'), 400, -32_020],
    ['no header that names the method', modern('tools/list'), method(undefined), 400, -32_020],
    ['a header that names another tool', modern('tools/call', search), name('x'), 400, -32_020],
    ['no header that names the tool', modern('tools/call', search), name(undefined), 400, -32_020],
    [
      'a header that names another revision',
      modern('tools/list'),
      version('2031-01-01'),
      400,
      -32_020,
    ],
    ['no header that names the revision', modern('tools/list'), version(undefined), 400, -32_020],
    ['a message that does not say what it speaks', withoutMeta(), {}, 400, -32_602],
    [
      'several messages at once',
      { ...modern('tools/list'), body: `[${body('tools/list')}]` },
      {},
      400,
      -32_600,
    ],
  ])('refuses %s', async (_, sent, headers, status, code) => {
    const answered = await ask(sent, headers);
    expect(answered).toMatchObject({ status, message: { error: { code } } });
    expect(answered.message).not.toHaveProperty('result');
  });

  it('names the revision it speaks to whoever asks for another', async () => {
    const { message } = await ask(inRevision('2031-01-01'));
    expect(message?.error?.data).toEqual({ supported: ['2026-07-28'], requested: '2031-01-01' });
  });

  it.each([
    'tools/list',
    'resources/list',
    'resources/templates/list',
    'prompts/list',
    'server/discover',
  ])('says of %s that everyone may keep it for an hour', async (asked) => {
    const { status, message } = await ask(modern(asked));
    expect(status).toBe(200);
    expect(message?.result).toMatchObject({
      resultType: 'complete',
      ttlMs: 3_600_000,
      cacheScope: 'public',
    });
  });

  it('says the same of a resource', async () => {
    const { message } = await ask(modern('resources/read', { uri: 'docs://overview' }));
    expect(message?.result).toMatchObject({ ttlMs: 3_600_000, cacheScope: 'public' });
  });

  it('discovers what needs no handshake, and what the server can do', async () => {
    const { message } = await ask(modern('server/discover'));
    expect(message?.result).toMatchObject({
      supportedVersions: ['2026-07-28'],
      capabilities: { tools: {}, resources: {}, prompts: {}, completions: {} },
      instructions: expect.stringContaining('Search first'),
    });
  });

  it('answers as JSON, whatever else would be taken', async () => {
    for (const accept of ['application/json, text/event-stream', 'application/json', '*/*']) {
      const { headers } = await ask(modern('tools/list'), { accept });
      expect(headers.get('content-type')).toBe('application/json');
    }
  });

  it('ends a subscription at once, since there is no news', async () => {
    const wanted = { toolsListChanged: true, resourcesListChanged: true };
    const { status, text } = await ask(modern('subscriptions/listen', { notifications: wanted }));
    expect(status).toBe(200);
    expect(text).toContain('"notifications":{}');
  });
});

describe('the revisions of 2025', () => {
  it.each(['2025-11-25', '2025-06-18', '2025-03-26'])('agrees on %s', async (protocolVersion) => {
    const { status, message } = await ask(handshake(protocolVersion), version(undefined));
    expect(status).toBe(200);
    expect(message?.result).toMatchObject({
      protocolVersion,
      serverInfo: { name: 'conversations-client' },
      capabilities: { tools: {}, resources: {}, prompts: {}, completions: {} },
      instructions: expect.stringContaining('Search first'),
    });
  });

  it.each(['2099-01-01', '2026-07-28', 'yesterday'])(
    'offers the newest of them to who would shake hands on %s',
    async (protocolVersion) => {
      const { message } = await ask(handshake(protocolVersion), version(undefined));
      expect(message?.result).toMatchObject({ protocolVersion: '2025-11-25' });
    },
  );

  it.each(['2025-11-25', '2025-06-18', '2025-03-26', undefined])(
    'answers calls in %s, which need no session',
    async (revision) => {
      const { status, headers, message } = await ask(
        legacy('tools/call', search),
        version(revision),
      );
      expect(status).toBe(200);
      expect(headers.get('mcp-session-id')).toBeNull();
      // It is not for the server to keep a connection open.
      expect(headers.get('connection')).toBeNull();
      expect(message?.result).toMatchObject({ content: [{ type: 'text' }] });
      expect(message?.result).not.toHaveProperty('resultType');
    },
  );

  it.each([
    ['a method that does not exist', legacy('tools/delete'), {}, 200, -32_601],
    ['a method of the newer revision', legacy('server/discover'), {}, 200, -32_601],
    ['a subscription', legacy('resources/subscribe', { uri: 'docs://overview' }), {}, 200, -32_601],
    ['who takes no stream of events', legacy('ping'), { accept: 'application/json' }, 406, -32_000],
  ])('refuses %s', async (_, sent, headers, status, code) => {
    expect(await ask(sent, headers)).toMatchObject({ status, message: { error: { code } } });
  });

  it('takes a ping, and what wants no answer', async () => {
    expect((await ask(legacy('ping'))).message).toEqual({ jsonrpc: '2.0', id: 1, result: {} });
    const initialized = JSON.stringify({ jsonrpc: '2.0', method: 'notifications/initialized' });
    expect(await ask({ ...legacy('ping'), body: initialized })).toMatchObject({
      status: 202,
      text: '',
    });
  });

  it('answers each message of several at once', async () => {
    const { status, text } = await ask({
      ...legacy('ping'),
      body: `[${legacy('ping', {}, 'one').body},${legacy('ping', {}, 'two').body}]`,
    });
    expect(status).toBe(200);
    expect(text.match(/"id":"(?:one|two)"/g)).toEqual(['"id":"one"', '"id":"two"']);
  });

  it.each(['GET', 'DELETE'])('has no stream or session to %s', async (verb) => {
    const { status } = await ask({ method: verb, headers: { accept: 'text/event-stream' } });
    expect(status).toBe(405);
  });
});

it('repeats the id of a message as it was sent', async () => {
  for (const id of [0, -1, 'a', '', '__proto__', 2 ** 53]) {
    expect((await ask(modern('tools/list', {}, id))).message?.id).toBe(id);
    expect((await ask(legacy('tools/list', {}, id))).message?.id).toBe(id);
  }
});

it('has had no fault of its own', () => {
  expect(complaints).toEqual([]);
});

function body(asked: string): string | undefined {
  return modern(asked).body;
}

function inRevision(revision: string): Sent {
  const { headers, body: text = '' } = modern('tools/list');
  return {
    headers: { ...headers, ...version(revision) },
    body: text.replace('2026-07-28', revision),
  };
}

function withoutMeta(): Sent {
  const { headers } = modern('tools/list');
  return { headers: { ...headers }, body: legacy('tools/list').body ?? '' };
}

function handshake(protocolVersion: string): Sent {
  const clientInfo = { name: 'test', version: '0' };
  return legacy('initialize', { protocolVersion, capabilities: {}, clientInfo });
}

function version(revision: string | undefined) {
  return { 'mcp-protocol-version': revision };
}

function method(named: string | undefined) {
  return { 'mcp-method': named };
}

function name(named: string | undefined) {
  return { 'mcp-name': named };
}

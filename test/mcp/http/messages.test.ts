import { describe, expect, it, vi } from 'vitest';
import { docsOf } from '../../../src/mcp/mcp.ts';
import { legacy, mcpOf, message, messageOf, modern, search, url } from './world.ts';

const mcp = mcpOf();
const found = {
  result: { content: [{ type: 'text', text: expect.stringContaining('FetchUser') }] },
};

describe('the server over HTTP', () => {
  it.each([
    ['2026-07-28', modern(search), 'application/json'],
    ['2025-11-25', legacy(search), 'text/event-stream'],
    ['2025-06-18', legacy(search, { 'mcp-protocol-version': '2025-06-18' }), 'text/event-stream'],
  ])('answers a call by the revision %s', async (_, request, mediaType) => {
    const response = await mcp(request);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(mediaType);
    expect(await messageOf(response)).toMatchObject(found);
  });

  it('begins with both eras', async () => {
    const clientInfo = { name: 'test', version: '0' };
    const params = { protocolVersion: '2025-06-18', capabilities: {}, clientInfo };
    const begun = await messageOf(await mcp(legacy({ method: 'initialize', params })));
    const serverInfo = { name: 'conversations-client', version: '1.2.3' };
    expect(begun).toMatchObject({ result: { protocolVersion: '2025-06-18', serverInfo } });
    const discovered = await messageOf(await mcp(modern({ method: 'server/discover' })));
    expect(discovered).toMatchObject({ result: { supportedVersions: ['2026-07-28'] } });
  });

  it('takes what a client only tells', async () => {
    const told = { jsonrpc: '2.0', method: 'notifications/initialized' };
    expect((await mcp(message(JSON.stringify(told)))).status).toBe(202);
  });

  it('has nothing to say by itself, so that no stream stays open', async () => {
    const params = { notifications: { toolsListChanged: true, resourcesListChanged: true } };
    const response = await mcp(modern({ method: 'subscriptions/listen', params }));
    expect(await response.text()).toContain('"resultType":"complete"');
    const stream = new Request(url, { headers: { accept: 'text/event-stream' } });
    expect((await mcp(stream)).status).toBe(405);
    expect((await mcp(new Request(url, { method: 'DELETE' }))).status).toBe(405);
  });

  it('is at one path, with or without a slash at its end', async () => {
    expect((await mcp(legacy(search, {}, `${url}/`))).status).toBe(200);
    expect((await mcp(legacy(search, {}, `${url}?session=1`))).status).toBe(200);
    expect((await mcp(legacy(search, {}, `${url}/more`))).status).toBe(404);
    expect((await mcp(legacy(search, {}, 'http://localhost/'))).status).toBe(404);
  });

  it.each([
    ['a body over 1 MB', message(' '.repeat(1_000_001)), 413, -32_000],
    ['one that does not say so', streamed(11, 100_000), 413, -32_000],
    ['another media type', message('{}', { 'content-type': 'text/plain' }), 415, -32_000],
    ['what is no JSON', message('{'), 400, -32_700],
    ['no body', message(''), 400, -32_700],
    ['JSON that is no message', message('[1]'), 400, undefined],
    ['a wrong header', modern(search, { 'mcp-name': 'other' }), 400, -32_020],
    ['a missing header', modern(search, { 'mcp-method': '' }), 400, -32_020],
    [
      'a revision that is none',
      modern(search, { 'mcp-protocol-version': '2099-01-01' }),
      400,
      undefined,
    ],
    ['a method that is none', modern({ method: 'tools/none' }), 404, -32_601],
    ['who takes no answer', legacy(search, { accept: 'image/png' }), 406, undefined],
  ])('refuses %s', async (_, request, status, code) => {
    const response = await mcp(request);
    expect(response.status).toBe(status);
    const { error } = await messageOf(response);
    expect(error?.message).not.toBe('');
    if (code !== undefined) expect(error?.code).toBe(code);
  });

  it('reads a body of exactly 1 MB', async () => {
    const text = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'ping' });
    expect((await mcp(message(text.padEnd(1_000_000)))).status).toBe(200);
  });

  it('keeps what goes wrong inside from answers, and tells it once', async () => {
    const secret = new Error('password at /home/me');
    const complain = vi.fn<(error: unknown) => void>();
    const broken = mcpOf({ complain, docs: () => Promise.reject(secret) });
    const text = await (await broken(legacy(search))).text();
    expect(text).toContain('isError');
    expect(text).not.toContain('password');
    const noTitle = mcpOf({
      complain,
      page: () => {
        throw secret;
      },
    });
    const response = await noTitle(new Request(url, { headers: { accept: 'text/html' } }));
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('password');
    expect(complain.mock.calls).toEqual([[secret], [secret]]);
  });

  it('goes by the docs of the moment', async () => {
    let title = 'First';
    const paths = { '/a': { get: { operationId: 'Get', summary: 'It', responses: {} } } };
    const changing = mcpOf({ docs: () => docsOf({ openapi: '3.1.0', info: { title }, paths }) });
    const overview = { name: 'get_operation', arguments: { operation: 'overview' } };
    const asked = (): Promise<string> =>
      changing(modern({ method: 'tools/call', params: overview })).then((each) => each.text());
    expect(await asked()).toContain('First');
    title = 'Second';
    expect(await asked()).toContain('Second');
  });

  it('warns of nothing', async () => {
    const warn = vi.spyOn(console, 'warn');
    await mcpOf()(modern(search));
    await mcpOf()(legacy(search));
    expect(warn).not.toHaveBeenCalled();
  });
});

/** A body whose length is not told. */
function streamed(count: number, size: number): Request {
  let left = count;
  const body = new ReadableStream({
    pull: (controller) => {
      if (left-- > 0) controller.enqueue(new TextEncoder().encode(' '.repeat(size)));
      else controller.close();
    },
  });
  const init: RequestInit & { readonly duplex: 'half' } = { body, duplex: 'half' };
  return new Request(message(''), init);
}

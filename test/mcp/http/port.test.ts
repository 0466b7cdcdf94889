import { request as send } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { serveHttp, type HttpOptions } from '../../../src/cli/mcp/serve-http.ts';
import { UsageError } from '../../../src/cli/usage-error.ts';
import { legacy, messageOf, modern, ourDocs, search } from './world.ts';

const options = { title: 'Conversations', version: '1.2.3', docs: ourDocs };

async function served(more: Partial<HttpOptions> = {}): Promise<string> {
  const given = { options, port: 0, host: '127.0.0.1', path: '/mcp', ...more };
  const { url, close } = await serveHttp(given);
  onTestFinished(close);
  return url;
}

describe('the server behind a port', () => {
  it('answers both eras', async () => {
    const url = await served();
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/mcp$/);
    for (const request of [modern(search, {}, url), legacy(search, {}, url)]) {
      const response = await fetch(request);
      expect(response.status).toBe(200);
      expect(JSON.stringify(await messageOf(response))).toContain('FetchUser');
    }
  });

  it('asks for its token, if it has one', async () => {
    const url = await served({ token: 'right' });
    const statuses = await Promise.all(
      [undefined, 'Bearer wrong', 'Bearer righ', 'Bearer rightt', 'right', 'Bearer right'].map(
        async (authorization) => {
          const headers = authorization === undefined ? {} : { authorization };
          return (await fetch(modern(search, headers, url))).status;
        },
      ),
    );
    expect(statuses).toEqual([401, 401, 401, 401, 401, 200]);
  });

  it('is not for pages of others, by name or by origin', async () => {
    const url = await served();
    expect(await statusOf(url, { host: 'evil.test' })).toBe(403);
    expect(await statusOf(url, { origin: 'https://evil.test' })).toBe(403);
    expect(await statusOf(url, { origin: 'http://localhost:6274' })).toBe(200);
  });

  it('refuses what is too large, also where its length is not told', async () => {
    const url = await served();
    expect(await statusOf(url, {}, ' '.repeat(1_000_001))).toBe(413);
    expect(await statusOf(url, { 'transfer-encoding': 'chunked' }, ' '.repeat(1_000_001))).toBe(
      413,
    );
  });

  it('says in one line that a port is taken, or an address not to be had', async () => {
    const port = Number(new URL(await served()).port);
    await expect(served({ port })).rejects.toThrow(UsageError);
    await expect(served({ port })).rejects.toThrow(/in use.* --port says which\.$/);
    await expect(served({ host: '192.0.2.1' })).rejects.toThrow(/no such address/);
  });

  it('lets go of everyone when it ends', async () => {
    const { url, close } = await serveHttp({ options, port: 0, host: '127.0.0.1', path: '/mcp' });
    await fetch(modern(search, {}, url));
    await close();
    await expect(fetch(url)).rejects.toThrow('fetch failed');
  });
});

/** Of an answer to what `fetch` would not send. */
function statusOf(
  url: string,
  headers: Readonly<Record<string, string>>,
  body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'ping' }),
): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const request = send(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json, text/event-stream',
        ...headers,
      },
    });
    request.on('response', (response) => {
      resolve(response.statusCode);
      response.resume();
    });
    request.on('error', reject);
    request.end(body);
  });
}

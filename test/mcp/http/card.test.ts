import { describe, expect, it } from 'vitest';
import { tools } from '../../../src/mcp/tools/tools.ts';
import { mcpOf, path, url } from './world.ts';

const open = mcpOf({ hosts: ['docs.example.com'] });
const host = 'https://docs.example.com';
const hostCard = '/.well-known/mcp/server-card.json';

async function card(address: string): Promise<Record<string, unknown>> {
  const response = await open(new Request(address));
  expect(response.status).toBe(200);
  return response.json();
}

describe('the card of the server', () => {
  it('says who it is and where, and no more', async () => {
    expect(await card(`${host}${path}/server-card`)).toEqual({
      $schema: 'https://static.modelcontextprotocol.io/schemas/v1/server-card.schema.json',
      name: 'com.example.docs/conversations-client',
      version: '1.2.3',
      title: 'Words & <b>Signs</b> reference',
      description: 'Words & <b>Signs</b> reference, for AI tools.',
      remotes: [
        {
          type: 'streamable-http',
          url: host + path,
          supportedProtocolVersions: expect.arrayContaining(['2026-07-28', '2025-11-25']),
        },
      ],
    });
  });

  it('says once on a host what it can do, too', async () => {
    const { tools: listed, ...rest } = await card(host + hostCard);
    expect(rest).toMatchObject({
      serverInfo: { name: 'conversations-client', version: '1.2.3' },
      transport: { type: 'streamable-http', endpoint: host + path },
      capabilities: { tools: {} },
      instructions: expect.stringContaining('Search first'),
    });
    const names = (listed as { name: string; inputSchema: object }[]).map(({ name }) => name);
    expect(names).toEqual(tools.map(({ name }) => name));
  });

  it.each([
    ['http://127.0.0.1:4010', 'localhost'],
    ['http://[::1]:4010', 'localhost'],
    ['http://localhost:4010', 'localhost'],
  ])('has a name at %s', async (origin, namespace) => {
    const { name } = await card(`${origin}${path}/server-card`);
    expect(name).toBe(`${namespace}/conversations-client`);
  });

  it('names the address that the server is told', async () => {
    const told = mcpOf({ url: 'https://docs.example.com/mcp' });
    const response = await told(new Request(`${url}/server-card`));
    expect(await response.text()).toContain('"url": "https://docs.example.com/mcp"');
  });

  it('is for every page, is kept for a while, and has a media type of its own', async () => {
    const headers = { origin: 'https://any.test', accept: 'application/mcp-server-card+json' };
    const response = await open(new Request(`${host}${path}/server-card`, { headers }));
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'access-control-allow-origin': '*',
      'cache-control': 'public, max-age=3600',
      'content-type': 'application/mcp-server-card+json',
      'x-content-type-options': 'nosniff',
    });
    const asked = await open(new Request(host + hostCard, { method: 'OPTIONS', headers }));
    expect(asked.status).toBe(204);
    expect(asked.headers.get('access-control-allow-origin')).toBe('*');
  });

  it('is read only, and by the names of the server', async () => {
    expect((await open(new Request(host + hostCard, { method: 'POST', body: '{}' }))).status).toBe(
      405,
    );
    expect((await open(new Request(`http://evil.test${hostCard}`))).status).toBe(403);
  });
});

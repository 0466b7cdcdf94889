import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { ranToEnd, started } from '../helpers/cli-run.ts';
import { told } from './mcp-told.ts';
import { json, portalWorld, shop } from './portal-world.ts';

describe('conversations mcp', () => {
  it('explains itself, with examples', async () => {
    const { code, out, err } = await ranToEnd(['mcp', '--help']);
    expect([code, err]).toEqual([0, '']);
    for (const text of ['--spec <file>', '--allow-calls', '(default: 4011)', 'Examples:']) {
      expect(out).toContain(text);
    }
  });

  it.each([
    [['--spec', 'nowhere.json'], 'nowhere.json cannot be read: there is no such file.'],
    [['--spec', 'package.json'], 'package.json does not load: Unsupported specification.'],
    [['--since', 'nowhere.json'], '--since names it.'],
    [['--since', 'package.json', '--no-history'], '--since and --no-history do not go together.'],
    [['--site', 'docs.example.com'], '--site docs.example.com is no address'],
    [['--site', 'https://user:secret@docs.example.com'], '--site has more than a scheme'],
    [['--allow-writes'], '--allow-writes is nothing without --allow-calls.'],
    [['--allow-calls', '--base-url', 'http://api.example.com'], '--base-url has to be an https'],
    [['--allow-calls', '--base-url', 'https://u:secret@api.example.com'], '--base-url has to be'],
    [['--allow-calls', '--base-url', 'file:///etc/passwd'], '--base-url has to be an https'],
    [['--http', '--allow-calls'], '--http with --allow-calls needs a token of at least 16'],
    [['--http', '--port', '70000'], 'Give a number from 0 to 65535.'],
    [['--htpp'], '(Did you mean --http?)'],
    [['openapi.json'], 'too many arguments'],
  ])('says in one go what is wrong with a call, and code 2: %j', async (args, text) => {
    vi.stubEnv('CONVERSATIONS_MCP_TOKEN', undefined);
    onTestFinished(() => void vi.unstubAllEnvs());
    const { code, out, err } = await ranToEnd(['mcp', ...args]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(text);
    expect(err).not.toContain('secret');
    expect(err).not.toContain('--verbose to see');
  });
});

describe('conversations mcp --http', () => {
  it('serves any document on a port, with its history', async () => {
    const { folder, write } = portalWorld();
    write('shop-2025-01-02.json', json(shop('0.1.0', { color: {} })));
    const spec = ['--spec', `${folder}/openapi.json`, '--since', `${folder}/shop-2025-01-02.json`];
    const { url, stop, ended } = started(['mcp', '--http', '--port', '0', ...spec]);
    const client = await clientOf(`${await url()}/mcp`);
    expect(await told(client, 'list_operations')).toContain('GET /things/{id}');
    expect(await told(client, 'list_changes')).toContain('color');
    expect((await client.listTools()).tools.map(({ name }) => name)).not.toContain(
      'call_operation',
    );
    await client.close();
    stop();
    const { code, out, err } = await ended;
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(
      /^\S.*, for AI tools, on http:\/\/127\.0\.0\.1:\d+\/mcp\nCtrl\+C stops\.\n$/,
    );
  });

  it('calls the API only for who has the token', async () => {
    const token = 'a-token-for-this-test';
    vi.stubEnv('CONVERSATIONS_MCP_TOKEN', token);
    onTestFinished(() => void vi.unstubAllEnvs());
    const { url } = started(['mcp', '--http', '--port', '0', '--allow-calls', '--no-history']);
    const address = `${await url()}/mcp`;
    await expect(clientOf(address)).rejects.toThrow('401');
    await expect(clientOf(address, 'a-token-for-this-tesu')).rejects.toThrow('401');
    const client = await clientOf(address, token);
    expect((await client.listTools()).tools.map(({ name }) => name)).toContain('call_operation');
    await client.close();
  });

  it('takes no token that can be guessed', async () => {
    vi.stubEnv('CONVERSATIONS_MCP_TOKEN', 'fifteen-letters');
    onTestFinished(() => void vi.unstubAllEnvs());
    for (const args of [[], ['--allow-calls']]) {
      const { code, err } = await ranToEnd(['mcp', '--http', ...args]);
      expect(code).toBe(2);
      expect(err).toContain('a token of at least 16 characters in CONVERSATIONS_MCP_TOKEN');
      expect(err).not.toContain('fifteen-letters');
    }
  });
});

async function clientOf(url: string, token?: string): Promise<Client> {
  const client = new Client(
    { name: 'test', version: '0' },
    { versionNegotiation: { mode: 'auto' } },
  );
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
  await client.connect(
    new StreamableHTTPClientTransport(new URL(url), { requestInit: { headers } }),
  );
  return client;
}

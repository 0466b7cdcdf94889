import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { bundlePart, command } from '../../scripts/bundle/bundle.ts';
import { ownRevisions } from '../../scripts/bundle/own-revisions.ts';
import { told } from './mcp-told.ts';
import { json, shop } from './portal-world.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
let folder = '';

/** A project that has the packed command installed, and a document of its own. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mcp-packed-'));
  const source = join(folder, 'source');
  mkdirSync(source);
  cpSync(join(root, 'package.json'), join(source, 'package.json'));
  cpSync(join(root, 'generated/openapi.json'), join(source, 'generated/openapi.json'));
  await bundlePart(command, join(source, 'dist'));
  npm(source, 'pack', '--silent', '--ignore-scripts', '--pack-destination', folder);
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '';
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  await rm(source, { recursive: true });
  npm(folder, 'install', '--silent', '--prefer-offline', '--no-audit', '--no-fund', tarball);
  writeFileSync(join(folder, 'openapi.json'), json(shop()));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('npx conversations-client mcp', () => {
  it('serves the Conversations API without sources, whatever lies in the folder', async () => {
    const client = await clientOf([]);
    expect(client.getServerVersion()?.title).toBe('Twilio Conversations reference');
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toContain('get_request_example');
    const language = 'client';
    expect(
      await told(client, 'get_request_example', { operation: 'FetchUser', language }),
    ).toContain('client.fetchUser(');
    const [latest] = await ownRevisions();
    const known = latest?.id ?? 'No earlier version is known.';
    expect(await told(client, 'list_changes')).toContain(known);
    expect(await told(client, 'search_docs', { query: 'FetchUser' })).toContain('/v1/Users/{Sid}');
  });

  it('serves any other document', async () => {
    const client = await clientOf(['--spec', 'openapi.json']);
    expect(await told(client, 'list_operations')).toContain('GET /things/{id}');
    expect(await told(client, 'get_request_example', { operation: 'FetchThing' })).toContain(
      'curl',
    );
  });
});

async function clientOf(args: readonly string[]): Promise<Client> {
  const client = new Client(
    { name: 'test', version: '0' },
    { versionNegotiation: { mode: 'auto' } },
  );
  const transport = new StdioClientTransport({
    command: 'npx',
    args: ['--offline', '-y', 'conversations-client', 'mcp', ...args],
    cwd: folder,
  });
  await client.connect(transport);
  onTestFinished(() => client.close());
  return client;
}

function npm(cwd: string, ...args: readonly string[]): void {
  execFileSync('npm', args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
}

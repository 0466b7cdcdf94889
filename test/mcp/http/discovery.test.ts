import { describe, expect, it } from 'vitest';
import { discoveryFiles } from '../../../src/cli/portal/discovery.ts';
import { siteOf } from '../../../src/cli/portal/site.ts';
import { serverJson } from '../../../src/portal/files/server-json.ts';
import { shop } from '../../cli/portal-world.ts';
import { mcpOf, ourDocs } from './world.ts';

const place = { url: 'https://docs.example.com', base: '/doc/conversations' };
const url = 'https://docs.example.com/doc/conversations/mcp';

describe('a site of files', () => {
  it('has the card that its server would answer with', async () => {
    const files = await discoveryFiles(place, ourDocs().reference.title);
    const card = files.find(({ path }) => path === '.well-known/mcp/server-card.json');
    expect(JSON.parse(card?.text ?? '')).toMatchObject({
      name: 'com.example.docs/conversations-client',
      transport: { type: 'streamable-http', endpoint: url },
      serverInfo: { title: 'Twilio Conversations reference' },
    });
    const served = mcpOf({ hosts: ['docs.example.com'] });
    const answer = await served(new Request(`${place.url}/${card?.path}`));
    const { tools }: { tools: unknown } = await answer.json();
    expect(JSON.parse(card?.text ?? '')).toHaveProperty('tools', tools);
  });

  it('has what the registry takes', async () => {
    const files = await discoveryFiles(place, 'Twilio Conversations');
    const entry = files.find(({ path }) => path === 'server.json');
    expect(JSON.parse(entry?.text ?? '')).toMatchObject({
      $schema: 'https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json',
      name: expect.stringMatching(/^[a-zA-Z0-9.-]+\/[a-zA-Z0-9._-]+$/),
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      description: expect.stringMatching(/^.{1,100}$/),
      websiteUrl: 'https://docs.example.com/doc/conversations',
      remotes: [{ type: 'streamable-http', url }],
    });
  });

  it('names the package where that names the server, and only there', () => {
    const entry = {
      name: 'io.github.owner/docs',
      title: 'Docs',
      description: 'Docs.',
      version: '1.2.3',
      websiteUrl: 'https://docs.example.com',
      url,
    };
    expect(JSON.parse(serverJson(entry))).not.toHaveProperty('packages');
    expect(JSON.parse(serverJson({ ...entry, package: 'docs-client' }))).toHaveProperty(
      'packages',
      [
        {
          registryType: 'npm',
          identifier: 'docs-client',
          version: '1.2.3',
          transport: { type: 'stdio' },
          packageArguments: [{ type: 'positional', value: 'mcp' }],
        },
      ],
    );
  });

  it('has neither where this server is not the one of its API', async () => {
    const options = { ...place, apiUrl: '', revisions: [], live: false };
    const { files } = await siteOf(shop('1'), options);
    const paths = files.map(({ path }) => path);
    expect(paths).toContain('mcp.json');
    expect(paths).not.toContain('server.json');
    expect(paths.filter((path) => path.startsWith('.well-known'))).toEqual([]);
  });
});

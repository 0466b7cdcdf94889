import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { describe, expect, it, onTestFinished } from 'vitest';
import { start, workplace } from '../helpers/server-start.ts';

describe('the MCP server beside the emulator', () => {
  it(
    'is told of, is on the same port for clients of both eras, and follows edits',
    { timeout: 120_000 },
    async () => {
      const { folder, edit } = workplace();
      const started = start(folder, ['--watch']);
      const greeting = await started.until('Ctrl+C stops.');
      const [url = ''] = /http:\S+\/doc\/conversations\/mcp$/m.exec(greeting) ?? [];

      for (const mode of ['auto', 'legacy'] as const) {
        const text = await called(url, mode, 'search_docs', { query: 'FetchUser', limit: 1 });
        expect(text).toContain(`${url.replace(/mcp$/, '')}operation/operation-fetchuser`);
      }
      const paging = { operation: 'ListConversation', section: 'parameters' };
      expect(await called(url, 'auto', 'get_operation', paging)).toContain('Default value is `50`');
      expect(await called(url, 'auto', 'list_changes', {})).toContain('No earlier version');

      const html = await fetch(url, { headers: { accept: 'text/html' } });
      expect(html.url).toBe(url.replace(/mcp$/, 'connect'));
      expect(await html.text()).toContain(url);
      const card = await fetch(new URL('/.well-known/mcp/server-card.json', url));
      expect(await card.json()).toMatchObject({ transport: { endpoint: url } });

      edit('spec/parameters/PageSize100.yaml', (text) =>
        text.replace('default: 50', 'default: 20'),
      );
      await started.until('Serving it');
      expect(await called(url, 'auto', 'get_operation', paging)).toContain('Default value is `20`');

      edit('spec/examples/user.json', (text) =>
        text.replace('"is_online": true', '"is_online": "y"'),
      );
      await started.until('Still serving');
      expect(await called(url, 'auto', 'get_operation', paging)).toContain('Default value is `20`');

      started.stop('SIGINT');
      const { code, output } = await started.ended;
      expect(code).toBe(0);
      expect(output).not.toContain('MCP: ');
      expect(output).not.toContain('responseMode');
    },
  );
});

/** What a tool answers a client of one era. */
async function called(
  url: string,
  mode: 'auto' | 'legacy',
  name: string,
  given: Record<string, unknown>,
): Promise<string> {
  const client = new Client({ name: 'test', version: '0' }, { versionNegotiation: { mode } });
  onTestFinished(() => client.close());
  await client.connect(new StreamableHTTPClientTransport(new URL(url)));
  const { content } = await client.callTool({ name, arguments: given });
  return JSON.stringify(content);
}

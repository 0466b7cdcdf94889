import { describe, expect, it } from 'vitest';
import { connectPage } from '../../../src/portal/pages/connect.ts';
import { mcpClients, mcpFragment } from '../../../src/portal/parts/mcp-clients.ts';
import { shell } from '../../../src/portal/shell/shell.ts';
import { fileOf, ownSite, pageOf } from './operation-site.ts';
import {
  attribute,
  elementsOf,
  exactText,
  named,
  only,
  parsed,
  textOf,
  type Element,
} from './parsed.ts';

const url = 'https://docs.test/doc/conversations/mcp';
const clients = mcpClients(url, 'Conversations MCP server', [
  'npx',
  '-y',
  'conversations-client',
  'mcp',
]);

describe('how tools are told of the MCP server', () => {
  it('is said for more than six, each in a way that names the address or the program', () => {
    expect(new Set(clients.map(({ name }) => name)).size).toBeGreaterThanOrEqual(6);
    for (const { code } of clients) expect(code).toMatch(/docs\.test|conversations-client/);
  });

  it('is valid JSON where it is a file', () => {
    const files = clients.filter(({ syntax }) => syntax === 'json');
    expect(files.map(({ where, code }) => [where, JSON.parse(code)])).toEqual([
      ['.cursor/mcp.json', { mcpServers: { 'conversations-mcp-server': { url } } }],
      ['.vscode/mcp.json', { servers: { 'conversations-mcp-server': { type: 'http', url } } }],
      ['.mcp.json', { mcpServers: { 'conversations-mcp-server': { type: 'http', url } } }],
      [
        'mcp.json',
        {
          mcpServers: {
            'conversations-mcp-server': {
              command: 'npx',
              args: ['-y', 'conversations-client', 'mcp'],
            },
          },
        },
      ],
    ]);
  });

  it('is a command of the tool where there is one', () => {
    expect(clients.filter(({ syntax }) => syntax === 'sh').map(({ code }) => code)).toEqual([
      `claude mcp add --transport http conversations-mcp-server ${url}`,
      `codex mcp add conversations-mcp-server --url ${url}`,
      `npx add-mcp ${url}`,
    ]);
  });

  it.each([
    url,
    'https://docs.test/über uns/a"b/mcp?x=ä&y=%20',
    "https://docs.test/it's/mcp",
    'https://docs.test/>>>/mcp',
  ])('leads by its links to %s again', (address) => {
    const links = mcpClients(address, 'Ünïcode & co', undefined).flatMap(({ link }) => link ?? []);
    const [cursor, code] = links.map((link) => new URL(link));
    const bytes = Buffer.from(cursor?.searchParams.get('config') ?? '', 'base64');
    expect(cursor?.protocol).toBe('cursor:');
    expect(JSON.parse(bytes.toString('utf8'))).toEqual({ url: address });
    expect(JSON.parse(code?.searchParams.get('config') ?? '')).toEqual({
      type: 'http',
      url: address,
    });
  });

  it('quotes an address that a shell would read otherwise', () => {
    const hostile = mcpClients("https://docs.test/$(id)'/mcp", 'x', undefined);
    expect(hostile.find(({ name }) => name === 'Codex')?.code).toBe(
      String.raw`codex mcp add x --url 'https://docs.test/$(id)'\''/mcp'`,
    );
  });

  it('has no program where none is known', () => {
    expect(mcpClients(url, 'x', undefined).map(({ name }) => name)).not.toContain(
      'Without network',
    );
  });

  it('has the fragment of the seed, which is JSON within braces', () => {
    const fragment = mcpFragment(url, 'Conversations MCP server');
    expect(JSON.parse(`{${fragment}}`)).toEqual({ 'Conversations MCP server': { url } });
  });
});

describe('the link to how', () => {
  it('leads to the page that has every tool, and says what of it a dialog shows', () => {
    const elements = parsed(fileOf(pageOf('FetchUser', ownSite), ownSite));
    const link = only(elements, (each) => attribute(each, 'data-dialog') === 'mcp');
    expect([link.tagName, textOf(link), attribute(link, 'href')]).toEqual([
      'a',
      'Add MCP server to your AI tool',
      '/doc/conversations/connect',
    ]);
    const content = only(elementsOf(connectMain()), named('div', 'mcp'));
    const blocks = elementsOf(content).filter(named('pre')).map(exactText);
    const codes = clients.map(({ code }) => code);
    expect(blocks).toEqual([url, ...codes, mcpFragment(url, 'Conversations MCP server')]);
    expect(elementsOf(content).filter(named('a')).map(textOf)).toEqual([
      'Add to Cursor',
      'Add to VS Code',
    ]);
  });
});

function connectMain(): Element {
  return only(parsed(shell(connectPage(ownSite), ownSite)), named('main'));
}

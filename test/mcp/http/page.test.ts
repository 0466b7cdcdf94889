import { HtmlValidate } from 'html-validate';
import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { mcpOf, url } from './world.ts';

const browser = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };

describe('the address of the server in a browser', () => {
  it('shows how to connect, escaped', async () => {
    const response = await mcpOf()(new Request(url, { headers: browser }));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    const html = await response.text();
    expect(html).not.toContain('<b>Signs');
    const text = textOf(html);
    expect(text).toContain('Words & <b>Signs</b>: MCP server');
    expect(text).toContain(url);
    const [file = ''] = /\{[^]*\}/.exec(text.slice(text.indexOf('mcp.json'))) ?? [];
    expect(JSON.parse(file)).toEqual({ mcpServers: { 'words-b-signs-b': { type: 'http', url } } });
  });

  it('is a valid page', async () => {
    const html = await (await mcpOf()(new Request(url, { headers: browser }))).text();
    const { results } = await new HtmlValidate({
      extends: ['html-validate:standard'],
    }).validateString(html);
    expect(results.flatMap(({ messages }) => messages)).toEqual([]);
  });

  it('names the address that it is told', async () => {
    const told = 'https://docs.example.com/a"b/mcp';
    const html = await (await mcpOf({ url: told })(new Request(url, { headers: browser }))).text();
    expect(textOf(html)).toContain(told);
    expect(html).not.toContain(url);
  });

  it('shows another page, or sends there, if it is told to', async () => {
    const elsewhere = mcpOf({
      page: () => Response.redirect('https://docs.example.com/connect', 303),
    });
    const response = await elsewhere(new Request(url, { headers: browser }));
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('https://docs.example.com/connect');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const here = await mcpOf({ page: () => undefined })(new Request(url, { headers: browser }));
    expect(await here.text()).toContain('<!doctype html>');
  });

  it('is no page for programs', async () => {
    for (const accept of ['*/*', 'application/json, text/event-stream', 'text/event-stream']) {
      const response = await mcpOf()(new Request(url, { headers: { accept } }));
      expect(response.status).toBe(405);
      expect(response.headers.get('allow')).toContain('POST');
    }
  });
});

/** What is read of a page. */
function textOf(html: string): string {
  const texts: string[] = [];
  const walk = (node: object): void => {
    if ('value' in node && typeof node.value === 'string') texts.push(node.value);
    if ('childNodes' in node && Array.isArray(node.childNodes)) node.childNodes.forEach(walk);
  };
  walk(parse(html));
  return texts.join('');
}

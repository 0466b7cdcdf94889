import { describe, expect, it } from 'vitest';
import { legacy, mcpOf, messageOf, modern, path, search, url } from './world.ts';

const open = mcpOf({ hosts: ['docs.example.com'], origins: ['app.example.com'] });
const there = `https://docs.example.com${path}`;

describe('the guard of the server', () => {
  it.each([
    ['loopback', url, {}],
    ['an address of it', `http://127.0.0.1:4010${path}`, { host: '127.0.0.1:4010' }],
    ['IPv6', `http://[::1]:4010${path}`, { host: '[::1]:4010' }],
    ['the name that it was given', there, { host: 'docs.example.com' }],
    ['a page that may ask', there, { origin: 'https://app.example.com' }],
    ['a page of this machine', there, { origin: 'http://localhost:6274' }],
  ])('lets in %s', async (_, to, headers) => {
    expect((await open(legacy(search, headers, to))).status).toBe(200);
    expect((await open(modern(search, headers, to))).status).toBe(200);
  });

  it.each([
    ['another name', url, { host: 'evil.test' }],
    ['another name that ends like it', url, { host: 'evil-docs.example.com' }],
    ['a name that is none', url, { host: '[' }],
    ['another name in the address alone', `http://evil.test${path}`, {}],
    ['a page of another', there, { origin: 'https://evil.test' }],
    ['a page without an origin of its own', there, { origin: 'null' }],
    ['the name of a page where a host is meant', `https://app.example.com${path}`, {}],
  ])('refuses %s, whatever is asked', async (_, to, headers) => {
    const requests = [
      legacy(search, headers, to),
      new Request(to, { headers: { accept: 'text/html', ...headers } }),
      new Request(to, { method: 'OPTIONS', headers }),
    ];
    for (const request of requests) {
      const response = await open(request);
      expect(response.status).toBe(403);
      expect(response.headers.get('access-control-allow-origin')).toBeNull();
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect((await messageOf(response)).error?.message).toMatch(/^(?!.*evil).+$/);
    }
  });

  it('lets in no more than loopback unless told, and not even that if told', async () => {
    expect((await mcpOf()(legacy(search, {}, there))).status).toBe(403);
    const strict = mcpOf({ hosts: ['docs.example.com'], loopback: false });
    expect((await strict(legacy(search))).status).toBe(403);
    expect((await strict(legacy(search, { origin: 'http://localhost' }, there))).status).toBe(403);
    expect((await strict(legacy(search, { origin: new URL(there).origin }, there))).status).toBe(
      200,
    );
  });

  it('lets in any for a star', async () => {
    const any = mcpOf({ hosts: ['*'] });
    const response = await any(
      legacy(search, { origin: 'https://other.test' }, 'http://x.test' + path),
    );
    expect(response.status).toBe(200);
    expect(response.headers.get('access-control-allow-origin')).toBe('https://other.test');
  });
});

describe('a script of a page', () => {
  const origin = 'https://app.example.com';

  it('may send what both eras need', async () => {
    const asked = ['content-type', 'mcp-protocol-version', 'mcp-method', 'mcp-name'].join();
    const response = await open(
      new Request(there, {
        method: 'OPTIONS',
        headers: {
          origin,
          'access-control-request-method': 'POST',
          'access-control-request-headers': asked,
        },
      }),
    );
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-origin')).toBe(origin);
    expect(response.headers.get('access-control-allow-methods')).toContain('POST');
    const allowed = response.headers.get('access-control-allow-headers')?.split(', ');
    expect(allowed).toEqual(
      expect.arrayContaining([...asked.split(','), 'authorization', 'accept']),
    );
  });

  it.each([
    ['an answer', modern(search, { origin }, there), 200],
    ['an answer of the era before', legacy(search, { origin }, there), 200],
    ['a refusal', modern({ method: 'none' }, { origin }, there), 404],
    ['no method', new Request(there, { method: 'PUT', headers: { origin } }), 405],
  ])('reads %s, without cookies', async (_, request, status) => {
    const response = await open(request);
    expect(response.status).toBe(status);
    const { headers } = response;
    expect(headers.get('access-control-allow-origin')).toBe(origin);
    expect(headers.get('access-control-allow-credentials')).toBeNull();
    expect(headers.get('vary')).toContain('Origin');
  });

  it('has its answer kept nowhere', async () => {
    const response = await open(modern(search, {}, there));
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await messageOf(response)).toHaveProperty('result');
  });
});

import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMcp as fromSources, type Mcp, type McpSettings } from '../../../src/mcp/edge.ts';
import { builtEdge, type BuiltEdge } from './built.ts';

/** Bytes on their way to the edge: small enough for the smallest plan, five times over. */
const largest = 200_000;

let built: BuiltEdge | undefined;
let text = '';
let createMcp: (settings: McpSettings) => Mcp;

beforeAll(async () => {
  built = await builtEdge();
  text = readFileSync(built.file, 'utf8');
  ({ createMcp } = await import(pathToFileURL(built.file).href));
});

afterAll(() => built?.remove());

describe('the file for the edge', () => {
  it('has all in it, and asks for nothing, not even of Node', () => {
    expect(built?.imports).toEqual([]);
  });

  it(`is no larger than ${largest} bytes when compressed`, () => {
    expect(gzipSync(text, { level: 9 }).length).toBeLessThanOrEqual(largest);
  });

  it('is at the path of its site, whatever that is', async () => {
    const mcp = createMcp({ site: 'https://docs.example.com/', hosts: ['x.workers.dev'] });
    const ask = (url: string): Promise<Response> | undefined =>
      mcp.fetch(new Request(url, { headers: { accept: 'text/html' } }));
    expect((await ask('https://docs.example.com/mcp'))?.status).toBe(200);
    expect((await ask('https://x.workers.dev/mcp'))?.status).toBe(200);
    expect((await ask('https://other.workers.dev/mcp'))?.status).toBe(403);
    expect(ask('https://docs.example.com/doc')).toBeUndefined();
    expect(ask('https://docs.example.com/')).toBeUndefined();
  });

  it('lets pages call it that it is told of', async () => {
    const mcp = createMcp({ site: 'https://docs.example.com', origins: ['app.example.com'] });
    const asked = (origin: string): Promise<Response> | undefined =>
      mcp.fetch(
        new Request('https://docs.example.com/mcp', { method: 'OPTIONS', headers: { origin } }),
      );
    expect((await asked('https://app.example.com'))?.status).toBe(204);
    expect((await asked('https://docs.example.com'))?.status).toBe(204);
    expect((await asked('https://evil.test'))?.status).toBe(403);
  });

  it('says at once that a site is no address, and when asked that sources have no document', () => {
    expect(() => createMcp({ site: 'docs.example.com' })).toThrow(TypeError);
    const { fetch } = fromSources({ site: 'https://docs.example.com' });
    expect(() => fetch(new Request('https://docs.example.com/mcp'))).toThrow('npm run build');
  });
});

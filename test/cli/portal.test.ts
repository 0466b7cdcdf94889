import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import type { OpenApiDocument } from '../../src/description/description.ts';
import { ranToEnd } from '../helpers/cli-run.ts';
import { hasSharedData, needsSharedData } from '../helpers/shared-data.ts';
import { json, portalWorld, shop, tree } from './portal-world.ts';

describe('conversations portal', () => {
  it('makes the site of any document, and says what it is', async () => {
    const { portal, text, folder } = portalWorld();
    const { code, out, err } = await portal('--no-history');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('openapi.json: 2 operations.');
    expect(out).toMatch(/\d+ pages in \d+ files \(\d+\.\d MB\) written to \S+\/out in \d+\.\d s\./);
    expect(out).toContain('so that it is at http://localhost:8080\n');
    expect(text('operation/operation-fetchthing/index.html')).toContain('Fetch a thing');
    expect(text('operation/operation-fetchthing.md')).toContain('GET /things/{id}');
    expect(text('index.html')).toContain('&lt;b&gt;things');
    expect(text('index.html')).not.toContain('<b>things');
    expect(readdirSync(folder).toSorted()).toEqual(['openapi.json', 'out']);
  });

  it('offers the document itself, as JSON and as YAML', async () => {
    const { portal, text } = portalWorld();
    await portal('--no-history');
    expect(JSON.parse(text('openapi.json'))).toEqual(shop());
    expect(parse(text('openapi.yaml'))).toEqual(shop());
  });

  it('reads YAML, and bundles what several files say', async () => {
    const { portal, write, text } = portalWorld(
      'api/openapi.yaml',
      `openapi: 3.1.0
info: { title: Split, version: 1.0.0 }
paths:
  /pets: { $ref: 'paths/pets.yaml' }
`,
    );
    write(
      'api/paths/pets.yaml',
      "get:\n  operationId: ListPet\n  summary: List pets\n  responses: { '200': { description: ok } }\n",
    );
    expect(await portal('--no-history')).toMatchObject({ code: 0 });
    expect(text('operation/operation-listpet/index.html')).toContain('List pets');
  });

  it('puts the place into all links: --url, --base', async () => {
    const { portal, text } = portalWorld();
    const { out } = await portal(
      '--url',
      'https://docs.example.com/',
      '--base',
      'doc/shop/',
      '--no-history',
    );
    expect(out).toContain('so that it is at https://docs.example.com/doc/shop\n');
    const page = text('operation/operation-fetchthing/index.html');
    expect(page).toContain('https://docs.example.com/doc/shop/operation/operation-fetchthing');
    for (const [, href] of page.matchAll(/(?:href|src)="(\/[^"]*)"/g)) {
      expect(href).toMatch(/^\/doc\/shop(?:\/|$|#)/);
    }
    expect(text('sitemap.xml')).toContain('<loc>https://docs.example.com/doc/shop</loc>');
  });

  it('is at the root of its host unless told otherwise', async () => {
    const { portal, text } = portalWorld();
    await portal('--base', '/', '--no-history');
    expect(text('index.html')).toContain('href="/operation/operation-fetchthing"');
  });

  it('sends Try it where it is told: --api-url', async () => {
    const { portal, text } = portalWorld();
    await portal('--api-url', 'http://127.0.0.1:4010/', '--no-history');
    expect(text('index.html')).toContain('data-api="http://127.0.0.1:4010"');
  });

  it('is the same to the byte when it is made again', async () => {
    const { portal, folder } = portalWorld();
    await portal('--no-history');
    const first = tree(join(folder, 'out'));
    await portal('--no-history');
    expect(tree(join(folder, 'out'))).toEqual(first);
  });

  it('has scripts and styles, each by the hash in its name', async () => {
    const { portal, folder, text } = portalWorld();
    await portal('--no-history');
    const names = readdirSync(join(folder, 'out/assets')).map((name) => name.replace(/-\w+/, ''));
    expect(names.toSorted()).toEqual(['live.js', 'portal.js', 'search.js', 'tools.css', 'try.js']);
    for (const name of readdirSync(join(folder, 'out/assets'))) {
      expect(text(`assets/${name}`).length).toBeGreaterThan(100);
    }
    expect(text('index.html')).not.toContain('live-');
  });

  it('takes time by the number of operations, not by its square', async () => {
    const { portal, folder, text } = portalWorld(
      'openapi.json',
      json({ ...shop(), paths: manyPaths(300) }),
    );
    expect(await portal('--no-history')).toMatchObject({ code: 0 });
    expect(
      readdirSync(join(folder, 'out/operation')).filter((name) => name.endsWith('.md')),
    ).toHaveLength(300);
    expect(text('operation/operation-listthing299/index.html')).toContain('List 299');
  });

  it.skipIf(!hasSharedData)(`makes one of the published document${needsSharedData}`, async () => {
    const published = new URL(
      '../../../shared/data/upstream/twilio_conversations_v1.json',
      import.meta.url,
    );
    const { portal, text } = portalWorld();
    const { code, out } = await portal('--spec', published.pathname, '--no-history');
    expect({ code, out }).toMatchObject({
      code: 0,
      out: expect.stringContaining('103 operations'),
    });
    expect(text('operation/operation-fetchuser.md')).toContain('/v1/Users/{Sid}');
  });
});

describe('a call that cannot be met', () => {
  it.each([
    ['', 'does not load: Document must be JSON object'],
    ['openapi: 3.1.0\ninfo:\n  title: "Shop\n', '3 |   title: "Shop'],
    ['{ "swagger": "2.0", "paths": {} }', 'it is no OpenAPI document of version 3'],
    [
      '{ "openapi": "3.1.0", "info": { "title": "a", "version": "1" } }',
      'neither paths nor webhooks',
    ],
    ['{ "openapi": "3.1.0", "paths": {} }', 'there is nothing to show'],
    [json({ ...shop(), components: {} }), "Can't resolve $ref"],
    ['[1, 2]', 'does not load: '],
  ])('is told in one sentence, and writes nothing: %j', async (spec, reason) => {
    const { portal, folder } = portalWorld('openapi.json', spec);
    const { code, out, err } = await portal();
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(reason);
    expect(err).not.toMatch(/^ +at |--verbose/m);
    expect(readdirSync(folder)).toEqual(['openapi.json']);
  });

  it.each([
    [['--spec', '/no/such/file.yaml'], '/no/such/file.yaml cannot be read: there is no such file.'],
    [['--url', 'docs.example.com'], '--url docs.example.com is no address'],
    [['--url', 'ftp://docs.example.com'], 'is no address'],
    [['--url', 'https://docs.example.com/api'], 'has a path: give that to --base'],
    [['--url', 'https://docs.example.com/?a'], 'more than a scheme, a host and a path'],
    [['--base', '/a b'], '--base /a b is no path'],
    [['--base', '/a/../b'], 'is no path'],
    [['--base', '/a"><script>'], 'is no path'],
    [['--base', 'https://docs.example.com'], 'is no path'],
    [['--api-url', 'localhost:80'], '--api-url localhost:80 is no address'],
    [['--api-url', 'https://a:s3cret@api.example.com'], 'more than a scheme, a host and a path'],
    [['--url', 'https://a:s3cret@docs.example.com'], 'more than a scheme, a host and a path'],
    [['--since', '/no/such/file.json'], '--since names it'],
    [
      ['--since', '/no/such/file.json', '--no-history'],
      '--since and --no-history do not go together',
    ],
    [['--out', '.'], 'is where this runs'],
    [['--out', '/'], 'is where this runs'],
  ])('is told by the option at fault: %j', async (args, reason) => {
    const { portal, folder } = portalWorld();
    const { code, out, err } = await portal(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(reason);
    expect(err).not.toContain('s3cret');
    expect(err.split('\n')).toHaveLength(2);
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  it('is explained with examples', async () => {
    const { code, out } = await ranToEnd(['portal', '--help']);
    expect(code).toBe(0);
    for (const option of [
      '--spec',
      '--out',
      '--url',
      '--base',
      '--since',
      '--api-url',
      '--no-history',
    ]) {
      expect(out).toContain(option);
    }
    expect(out).toContain('Examples:');
  });
});

function manyPaths(count: number): OpenApiDocument['paths'] {
  return Object.fromEntries(
    Array.from({ length: count }, (_, at) => [
      `/things${at}`,
      { get: { operationId: `ListThing${at}`, summary: `List ${at}`, responses: {} } },
    ]),
  );
}

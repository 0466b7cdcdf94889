import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { OpenApiDocument } from '../../../src/description/document.ts';
import { hasSharedData, needsSharedData, readSharedData } from '../../helpers/shared-data.ts';
import { idProblems, linkProblems, type ReadSite } from '../site/site-problems.ts';
import { attack, attackedDocument, oddDocuments } from './hostile.ts';
import { dangersIn, filesOf, problemsOf, siteOf, textAt } from './site.ts';

const own = readFileSync(new URL('../../../generated/openapi.json', import.meta.url), 'utf8');

describe('the site of our own document', () => {
  const document = JSON.parse(own) as OpenApiDocument;
  let site: ReadSite;
  beforeAll(async () => {
    site = await siteOf(document);
  });

  it('has a page for every operation, event, group and schema', () => {
    const operations = Object.values(document.paths ?? {}).flatMap((item) =>
      Object.values(item ?? {}).filter((value) => Object.hasOwn(Object(value), 'operationId')),
    );
    expect(pagesIn(site, 'operation')).toBe(operations.length);
    expect(pagesIn(site, 'event')).toBe(Object.keys(document.webhooks ?? {}).length);
    expect(pagesIn(site, 'group')).toBe(document.tags?.length);
    expect(pagesIn(site, 'schema')).toBe(
      Object.keys(document.components?.['schemas'] ?? {}).length,
    );
  });

  it('has every file that the pages and tools ask for', () => {
    for (const path of [
      'index.html',
      '404.html',
      'authentication/index.html',
      'connect/index.html',
      'errors/index.html',
      'servers/index.html',
      'changes/index.html',
      'search.json',
      'openapi.json',
      'openapi.yaml',
      'llms.txt',
      'sitemap.xml',
      'mcp.json',
      'operation/operation-fetchuser.json',
      'operation/operation-fetchuser.md',
    ]) {
      expect([...site.files.keys()]).toContain(path);
    }
  });

  it('names scripts and styles by what is in them', () => {
    const assets = [...site.files].filter(([path]) => path.startsWith('assets/'));
    expect(assets.map(([path]) => path.replace(/-[0-9a-f]{10}\./, '-#.'))).toEqual([
      'assets/tools-#.css',
      'assets/portal-#.js',
      'assets/search-#.js',
      'assets/try-#.js',
      'assets/live-#.js',
    ]);
    expect(String(site.files.get('index.html'))).toContain(`/docs/${assets[1]?.[0]}`);
  });

  it('is the same when it is made again', () => {
    const again = filesOf(document);
    expect(new Map(again.map(({ path, text }) => [path, text]))).toEqual(site.files);
  });
});

describe.skipIf(!hasSharedData)(`the site of the published document${needsSharedData}`, () => {
  it('has ids once, and links that lead somewhere', async () => {
    const document = readSharedData('upstream/twilio_conversations_v1.json') as OpenApiDocument;
    const site = await siteOf(document);
    expect([...site.pages.keys()].filter((path) => path.startsWith('operation/'))).toHaveLength(
      103,
    );
    expect([...idProblems(site), ...linkProblems(site)].slice(0, 10)).toEqual([]);
    const pages = [...site.files].filter(([path]) => path.endsWith('.html'));
    expect(pages.flatMap(([, text]) => dangersIn(String(text)))).toEqual([]);
  });
});

describe('the site of an odd document', () => {
  it.each(oddDocuments)('is whole with %s', async (_, document) => {
    const site = await siteOf(document);
    expect(site.pages.has('index.html')).toBe(true);
    expect(await problemsOf(site)).toEqual([]);
  });

  it('has a page for each of two ids that differ by case only', async () => {
    const site = await siteOf(oddDocument('ids that differ by case only'));
    const pages = [...site.pages.keys()].filter((path) => path.startsWith('operation/'));
    expect(pages).toHaveLength(3);
    // File systems and hosts may take no account of case.
    expect(new Set(pages.map((path) => path.toLowerCase())).size).toBe(3);
  });

  it('opens a schema within itself once, and links to its page', async () => {
    const site = await siteOf(oddDocument('schemas within themselves'));
    const text = textAt(site, 'schema/schema-node/index.html');
    expect(text).toContain('left');
    expect(text).toContain('Its attributes: Node.');
  });

  it('says what stands beside a schema that is nothing but itself', async () => {
    const site = await siteOf(oddDocument('schemas that are nothing but themselves'));
    const text = textAt(site, 'operation/operation-get-things-parameter/index.html');
    expect(text).toContain('Endless.');
    expect(site.pages.has('schema/schema-self/index.html')).toBe(true);
  });

  it('says null beside the type, of 3.0 as of 3.1', async () => {
    const site = await siteOf(oddDocument('nullable as in 3.0'));
    expect(textAt(site, 'operation/operation-get-things-parameter/index.html')).toContain(
      'string | null',
    );
  });
});

describe('the site of a document whose every text is an attack', () => {
  let site: ReadSite;
  beforeAll(async () => {
    site = await siteOf(attackedDocument);
  });

  it('has pages that are valid, and nothing in them that runs or loads', async () => {
    expect(site.pages.size).toBeGreaterThan(9);
    expect(await problemsOf(site)).toEqual([]);
  });

  it.each(['', 'operation', 'event', 'group', 'schema', 'errors', 'authentication', 'servers'])(
    'shows the attack as the text that it is at %j',
    (folder) => {
      const file = [...site.pages.keys()].find((each) => each.startsWith(folder)) ?? '';
      const text = textAt(site, file);
      expect(text).toContain(attack);
    },
  );
});

describe('the check for dangers', () => {
  it.each([
    `<script>alert(1)</script>`,
    `<script src="https://a.example/x.js"></script>`,
    `<img src="x">`,
    `<p onclick="alert(1)">`,
    `<p class="a" style="color:red">`,
    `<a href="javascript:alert(1)">x</a>`,
    `<svg onload=alert(1)>`,
  ])('finds %j', (html) => {
    expect(dangersIn(html)).toHaveLength(1);
  });
});

function oddDocument(name: string): OpenApiDocument {
  const found = oddDocuments.find(([each]) => each === name);
  if (found === undefined) throw new Error(`There is no document with ${name}.`);
  return found[1];
}

function pagesIn(site: ReadSite, folder: string): number {
  return [...site.pages.keys()].filter((path) => path.startsWith(`${folder}/`)).length;
}

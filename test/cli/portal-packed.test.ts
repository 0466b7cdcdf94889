import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundlePart, command } from '../../scripts/bundle/bundle.ts';
import { json, shop, tree } from './portal-world.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
let folder = '';

/** The command as it is packed: no package beside it, and no sources. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'portal-packed-'));
  const home = join(folder, 'node_modules/conversations-client');
  mkdirSync(home, { recursive: true });
  cpSync(join(root, 'package.json'), join(home, 'package.json'));
  cpSync(join(root, 'generated/openapi.json'), join(home, 'generated/openapi.json'));
  await bundlePart(command, join(home, 'dist'));
  writeFileSync(join(folder, 'shop.json'), json(shop()));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the packed command', () => {
  it('makes the site of any document without a package, a compiler or sources', () => {
    const out = conversations('portal', '--spec', 'shop.json', '--out', 'site/out', '--no-history');
    expect(out).toContain('shop.json: 2 operations.');
    const pages = tree(join(folder, 'site/out'));
    expect(pages['operation/operation-fetchthing/index.html']).toContain('Fetch a thing');
    expect(pages['llms.txt']).toContain('operation-fetchthing.md');
    const names = readdirSync(join(folder, 'site/out/assets'));
    expect(names).toHaveLength(5);
    for (const name of names) expect(pages[`assets/${name}`]?.length).toBeGreaterThan(100);
    expect(readdirSync(join(folder, 'site'))).toEqual(['out']);
  });

  it('makes that of the Conversations API where there is no other, with samples of its client', () => {
    const out = conversations('portal', '--out', 'own');
    expect(out).toContain('103 operations');
    const [page, connect] = ['operation/operation-fetchuser', 'connect'].map((path) =>
      readFileSync(join(folder, 'own', path, 'index.html'), 'utf8'),
    );
    expect(page).toContain('createClient');
    expect(connect).toContain('Conversations MCP server');
  });

  it('has neither the builder of scripts nor the counter of tokens in it', () => {
    const dist = join(folder, 'node_modules/conversations-client/dist');
    const code = Object.values(tree(dist)).join('');
    expect(code).toContain('made-by-conversations-portal');
    expect(code).not.toMatch(/esbuild|o200k_base/);
  });

  it('compares versions', () => {
    writeFileSync(join(folder, 'shop-2025-01-02.json'), json(shop('0.1.0', { color: {} })));
    const args = ['--spec', 'shop.json', '--out', 'history', '--since', 'shop-2025-01-02.json'];
    expect(conversations('portal', ...args)).toContain('1 revision in its history');
  });
});

function conversations(...args: readonly string[]): string {
  const cli = 'node_modules/conversations-client/dist/cli.js';
  return execFileSync(process.execPath, [cli, ...args], { cwd: folder, encoding: 'utf8' });
}

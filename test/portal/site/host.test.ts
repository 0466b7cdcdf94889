import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  filesIn,
  serveSite,
  type ServedSite,
  type SiteFiles,
} from '../../helpers/portal-server.ts';
import { smallSite } from './small-site.ts';

describe('the host of plain files', () => {
  it.each([
    ['', '# Small', 'text/html; charset=utf-8'],
    ['/', '# Small', 'text/html; charset=utf-8'],
    ['/page', '# Page', 'text/html; charset=utf-8'],
    ['/page/', '# Page', 'text/html; charset=utf-8'],
    ['/page.md', '# Page', 'text/markdown; charset=utf-8'],
    ['/style.css', 'light-dark', 'text/css; charset=utf-8'],
    ['/llms.txt', '# Small', 'text/plain; charset=utf-8'],
  ])('answers %s', async (path, said, type) => {
    const { url } = await hosted(smallSite());
    const answer = await fetch(url + path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe(type);
    expect((await answer.text()).replace(/<h1[^>]*>/, '# ')).toContain(said);
  });

  it.each(['/pages', '/../page', '/page.txt', '/%2e%2e/page'])('finds no %s', async (path) => {
    const { url } = await hosted(smallSite());
    expect((await fetch(url + path)).status).toBe(404);
  });

  it('finds nothing outside its base path', async () => {
    const { origin } = await hosted(smallSite());
    for (const path of ['/', '/page', '/doc/conversationspage']) {
      expect((await fetch(origin + path)).status).toBe(404);
    }
  });

  it('compresses for those who take that alone', async () => {
    const { url } = await hosted(smallSite());
    const sizes = ['gzip', 'identity'].map(async (encoding) => {
      const answer = await fetch(`${url}/page`, { headers: { 'accept-encoding': encoding } });
      await answer.text();
      return [answer.headers.get('content-encoding'), Number(answer.headers.get('content-length'))];
    });
    const [[zipped, less], [plain, more]] = (await Promise.all(sizes)) as [
      [string, number],
      [null, number],
    ];
    expect([zipped, plain]).toEqual(['gzip', null]);
    expect(less).toBeLessThan(more);
  });

  it('serves a folder as well, at any base path', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'site-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    mkdirSync(join(folder, 'page'));
    writeFileSync(join(folder, 'page/index.html'), '<h1>Page</h1>');
    const { origin } = await hosted(filesIn(folder), '');
    expect(await (await fetch(`${origin}/page`)).text()).toBe('<h1>Page</h1>');
  });
});

async function hosted(files: SiteFiles, basePath?: string): Promise<ServedSite> {
  const served = await serveSite(files, basePath === undefined ? {} : { basePath });
  onTestFinished(() => served.close());
  return served;
}

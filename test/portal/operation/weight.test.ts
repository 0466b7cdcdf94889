import { build } from 'esbuild';
import { gzipSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { allPages, fileOf, ownSite, pageOf } from './operation-site.ts';

describe('what goes over the wire', () => {
  const weights = allPages(ownSite.reference)
    .map((page) => weightOf(fileOf(page, ownSite)))
    .toSorted((one, other) => one - other);

  it('is at most 6 kB for the page of the seed and for half of all pages', () => {
    expect(weightOf(fileOf(pageOf('FetchUser', ownSite), ownSite))).toBeLessThanOrEqual(5248);
    expect(weights[Math.floor(weights.length / 2)]).toBeLessThanOrEqual(5760);
  });

  it('is little more than the words and examples of the largest operation', () => {
    // Those alone, without a tag, are 5.9 kB.
    expect(weights.at(-1)).toBeLessThanOrEqual(8704);
  });

  it('is at most 1.5 kB of style', async () => {
    const source = fileURLToPath(new URL('../../../src/portal/style/portal.css', import.meta.url));
    const { outputFiles } = await build({
      entryPoints: [source],
      bundle: true,
      minify: true,
      write: false,
    });
    expect(weightOf(outputFiles[0]?.text ?? 'x'.repeat(9999))).toBeLessThanOrEqual(1536);
  });
});

function weightOf(text: string): number {
  return gzipSync(text, { level: 9 }).length;
}

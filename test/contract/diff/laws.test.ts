import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { diffDocuments } from '../../../src/contract/diff/diff-documents.ts';
import { bundleFile } from '../../../src/contract/engine/redocly.ts';
import type { OpenApiDocument } from '../../../src/description/description.ts';
import { documents, pairs } from './arbitrary-documents.ts';
import { asYaml, inlined, turned } from './rewritten.ts';

/** The same documents each time; `DIFF_SEED=random` makes others, `DIFF_RUNS` many more. */
const { DIFF_RUNS: runs = '30', DIFF_SEED: seed = '1' } = process.env;
const parameters = { numRuns: Number(runs), ...(seed !== 'random' && { seed: Number(seed) }) };
const patiently = { timeout: 30 * 60_000 };

const levels = ['none', 'patch', 'minor', 'major'];
const folder = mkdtempSync(join(tmpdir(), 'contract-laws-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the comparison of two documents', () => {
  it('finds nothing between a document and itself', patiently, async () => {
    await always(documents, async (document) => {
      const result = await diffDocuments(document, document);
      expect(result).toMatchObject({ level: 'none', findings: [] });
    });
  });

  it('is never milder for an operation more', patiently, async () => {
    await always(pairs, async ([base, revision]) => {
      const before = await diffDocuments(base, revision);
      const after = await diffDocuments(base, withMore(revision));
      const [one = 0, other = 0] = [before.level, after.level].map((each) => levels.indexOf(each));
      expect(other).toBeGreaterThanOrEqual(Math.max(one, levels.indexOf('minor')));
    });
  });

  it('breaks where an addition is taken back', patiently, async () => {
    await always(documents, async (document) => {
      expect((await diffDocuments(document, withMore(document))).level).toBe('minor');
      expect((await diffDocuments(withMore(document), document)).breaking).toBe(true);
    });
  });

  it('does not mind the order of keys', patiently, async () => {
    await always(pairs, async ([base, revision]) => {
      expect((await diffDocuments(base, turned(base))).findings).toEqual([]);
      expect(await prints(turned(base), turned(revision))).toEqual(await prints(base, revision));
    });
  });

  it('does not mind whether a schema is shared or in its place', patiently, async () => {
    await always(pairs, async ([base, revision]) => {
      expect((await diffDocuments(base, inlined(base))).findings).toEqual([]);
      const shared = await diffDocuments(base, revision);
      const plain = await diffDocuments(inlined(base), inlined(revision));
      expect(plain.breaking).toBe(shared.breaking);
    });
  });

  it('does not mind whether it reads YAML or JSON', patiently, async () => {
    await always(documents, async (document) => {
      const [yaml, plain] = [join(folder, 'a.yaml'), join(folder, 'a.json')];
      writeFileSync(yaml, asYaml(document));
      writeFileSync(plain, JSON.stringify(document));
      const [one, other] = [await read(yaml), await read(plain)];
      expect(one).toEqual(document);
      expect((await diffDocuments(one, other)).findings).toEqual([]);
    });
  });

  it('sees each place of what YAML writes once', async () => {
    const file = join(folder, 'anchors.yaml');
    writeFileSync(file, anchored('string'));
    const base = await read(file);
    writeFileSync(file, anchored('integer'));
    const { findings } = await diffDocuments(base, await read(file));
    expect(findings.map(({ usedBy }) => usedBy)).toEqual([['POST /a'], ['POST /b']]);
  });
});

function always<T>(any: fc.Arbitrary<T>, holds: (value: T) => Promise<void>): Promise<void> {
  return fc.assert(fc.asyncProperty(any, holds), parameters);
}

/** Two operations whose answer is one object to YAML. */
function anchored(type: string): string {
  return `openapi: 3.1.0
info: { title: Anchors, version: 1.0.0 }
paths:
  /a:
    post:
      responses:
        200: &done { description: Done, content: { a/b: { schema: { type: ${type} } } } }
  /b: { post: { responses: { 200: *done } } }
`;
}

function withMore(document: OpenApiDocument): OpenApiDocument {
  const post = { operationId: 'more', responses: { 204: { description: 'Done' } } };
  return { ...document, paths: { ...document.paths, '/more/of/it': { post } } };
}

async function prints(base: OpenApiDocument, revision: OpenApiDocument): Promise<unknown> {
  const { findings } = await diffDocuments(base, revision);
  return findings.map(({ fingerprint, level }) => `${fingerprint} ${level}`).toSorted();
}

async function read(file: string): Promise<OpenApiDocument> {
  const { document } = await bundleFile(file);
  const plain: OpenApiDocument = JSON.parse(JSON.stringify(document));
  // Twins of one object are what the comparison has to cope with.
  return Object.assign(plain, document);
}

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { revisionsOf } from '../../../src/cli/portal/history/revisions.ts';
import type { OpenApiDocument } from '../../../src/description/description.ts';
import { docsOf } from '../../../src/mcp/mcp.ts';
import { ownDocs, ownServer, site } from './own-server.ts';

const today = JSON.parse(
  readFileSync(new URL('../../../generated/openapi.json', import.meta.url), 'utf8'),
) as OpenApiDocument;
const { revisions, remarks } = await revisionsOf([
  { date: '2026-10-01', mark: '0000001', title: '', document: before(today) },
  { date: '2026-11-01', mark: '0000002', title: 'Roles go', document: withoutRoles(today) },
  { date: '2026-11-20', mark: '0000003', title: 'Roles are back', document: today },
]);
const docs = docsOf(today, { own: true, site, revisions });
const { call } = await ownServer((need) => (need === 'history' ? docs : ownDocs()));
const listed = async (args: Record<string, unknown> = {}) =>
  (await call('list_changes', args)).text;

describe('the changes between documents', () => {
  it('are told newest first, each version once, breaking ones marked', async () => {
    expect(remarks).toEqual([]);
    const text = await listed({ limit: 50 });
    const heads = [...text.matchAll(/^## (.+)$/gm)].map(([, head]) => head);
    expect(heads).toEqual(['2026-11-20-0000003: Roles are back', '2026-11-01-0000002: Roles go']);
    const old = text.slice(text.indexOf('## 2026-11-01'));
    expect(old).toMatch(/^- BREAKING .*Roles/m);
    expect(text.slice(0, text.indexOf('## 2026-11-01'))).not.toContain('BREAKING');
    expect(text.trimEnd().endsWith(`${site}/changes`)).toBe(true);
  });

  it('are those since a day, or none without a failure', async () => {
    const late = await listed({ since: '2026-11-20', limit: 50 });
    expect(late).toContain('2026-11-20-0000003');
    expect(late).not.toContain('2026-11-01-0000002');
    expect(await call('list_changes', { since: '2026-11-21' })).toEqual({
      text: `No such change.\n${site}/changes`,
      failed: false,
    });
  });

  it('are the breaking ones only, if asked', async () => {
    const lines = changesIn(await listed({ breaking_only: true, limit: 50 }));
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.every((line) => line.startsWith('- BREAKING '))).toBe(true);
  });

  it('are those of one operation, by any of its names', async () => {
    const expected = revisions.flatMap(({ changes }) =>
      changes.filter(({ operations }) => operations.includes('ListRole')),
    );
    expect(expected.length).toBeGreaterThan(0);
    for (const operation of ['ListRole', 'GET /v1/Roles', `${site}/operation/operation-listrole`]) {
      expect(changesIn(await listed({ operation, limit: 50 }))).toHaveLength(expected.length);
    }
    expect(changesIn(await listed({ operation: 'DeleteUser' }))).toEqual([]);
  });

  it('are as many as asked for, and say how many more there are', async () => {
    const all = changesIn(await listed({ limit: 50 }));
    expect(all.length).toBeGreaterThan(1);
    const text = await listed({ limit: 1 });
    expect(changesIn(text)).toEqual(all.slice(0, 1));
    expect(text).toContain(`${all.length - 1} more: `);
  });

  it('are read one version at a time, by its id', async () => {
    const text = await ownServer(() => docs).then((all) =>
      all.read('docs://changes/2026-11-01-0000002'),
    );
    expect(text.startsWith('# Roles go\n')).toBe(true);
  });

  it('are none where no earlier version is known', async () => {
    const bare = await ownServer(() => ownDocs());
    expect(await bare.call('list_changes', {})).toEqual({
      text: `No earlier version is known.\n${site}/changes`,
      failed: false,
    });
  });
});

function before(document: OpenApiDocument): OpenApiDocument {
  return { ...document, info: { ...document.info, version: '0.9.0' } };
}

function withoutRoles(document: OpenApiDocument): OpenApiDocument {
  const paths = Object.entries(document.paths ?? {}).filter(([path]) => !path.endsWith('/Roles'));
  return { ...document, paths: Object.fromEntries(paths) };
}

function changesIn(text: string): readonly string[] {
  return text.split('\n').filter((line) => line.startsWith('- '));
}

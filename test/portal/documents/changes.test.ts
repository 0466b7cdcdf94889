import { beforeAll, describe, expect, it } from 'vitest';
import type { Revision } from '../../../src/reference/reference.ts';
import type { ReadSite } from '../site/site-problems.ts';
import { problemsOf, siteOf, textAt } from './site.ts';

/** A long history, the newest first. */
const revisions = Array.from({ length: 73 }, (_, at) => revisionOf(73 - at));

describe('the changes of a long history', () => {
  let site: ReadSite;
  beforeAll(async () => {
    const document = { openapi: '3.1.0', info: { title: 'Long', version: '73' }, paths: {} };
    site = await siteOf(document, revisions);
  });

  it('show the newest revisions with what changed, and the earlier ones by name', () => {
    const text = textAt(site, 'changes/index.html');
    const shown = revisions.filter(({ id }) => text.includes(`Something of ${id} `));
    expect(shown).toEqual(revisions.slice(0, 10));
    expect(revisions.filter(({ title }) => !text.includes(title))).toEqual([]);
  });

  it('lead to a page of each revision, where all of it stands', async () => {
    const { links = [] } = site.pages.get('changes/index.html') ?? {};
    for (const { id } of revisions) {
      expect(links).toContain(`/docs/changes/${id}`);
      expect(textAt(site, `changes/${id}/index.html`)).toContain(`Something of ${id} 11`);
    }
    expect(await problemsOf(site)).toEqual([]);
  });

  it('are a page that is not much longer for a history that is', () => {
    expect(String(site.files.get('changes/index.html')).length).toBeLessThan(60_000);
  });
});

function revisionOf(number: number): Revision {
  const id = `2026-01-01-${String(number).padStart(7, '0')}`;
  return {
    id,
    date: '2026-01-01',
    version: `1.${number}`,
    title: `Revision number ${number}.`,
    changes: Array.from({ length: 12 }, (_, at) => ({
      level: 'minor',
      kind: 'added',
      text: `Something of ${id} ${at}`,
      places: 1,
      operations: [],
    })),
  };
}

import { expect, it } from 'vitest';
import { siteOf } from '../../../src/cli/portal/site.ts';
import { loadSearch, search } from '../../../src/reference/search/search.ts';
import { portalBase, portalUrl } from '../../helpers/portal-site.ts';
import relevance from '../../reference/search/relevance.json' with { type: 'json' };
import { ownDocs, ownServer } from '../tools/own-server.ts';
import { twoRevisions } from '../tools/two-revisions.ts';

it('finds the same in the same order as the search of the site', async () => {
  const docs = ownDocs({ revisions: twoRevisions });
  const { call } = await ownServer(() => docs);
  const { files } = await siteOf(docs.description.document, {
    url: portalUrl,
    base: portalBase,
    apiUrl: '',
    live: false,
    revisions: twoRevisions,
  });
  const json = files.find(({ path }) => path.endsWith('search.json'))?.text;
  const index = loadSearch(String(json));
  let compared = 0;
  for (const { query } of relevance) {
    const { total, hits } = search(index, query, { limit: 20 });
    const { text } = await call('search_docs', { query, limit: 20 });
    const lines = text.split('\n');
    const [first] = hits;
    if (first === undefined) continue;
    expect(lines[0]).toBe(total > 20 ? `First 20 of ${total}:` : `All ${total}:`);
    expect(lines.at(-1)).toBe(`Best: ${docs.urlOf(first.path)}`);
    expect(lines.slice(1, -1).map(nameIn)).toEqual(
      hits.map(({ kind, id, title }) => (kind === 'page' ? title : id)),
    );
    compared += hits.length;
  }
  expect(compared).toBeGreaterThan(1000);
});

/** "FetchUser: GET …", "schema User", "fault 50416: …", "page Errors". */
function nameIn(line: string): string {
  const kind = /^(?:event|schema|group|fault|change|page) /.exec(line)?.[0] ?? '';
  const rest = line.slice(kind.length);
  return kind === 'page ' ? rest : (rest.split(': ')[0] ?? '');
}

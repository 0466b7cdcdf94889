import { countTokens } from 'gpt-tokenizer/encoding/o200k_base';
import { describe, expect, it } from 'vitest';
import { textFiles } from '../../../src/portal/files/text-files.ts';
import { sitePagesOf } from '../../../src/reference/markdown/markdown.ts';
import { referenceOf, type Revision } from '../../../src/reference/reference.ts';
import { readDescription } from '../../helpers/document.ts';
import { readXml, textsAt } from './read-xml.ts';

const revisions: readonly Revision[] = [
  {
    id: '2026-11-20-3f2a9c1',
    date: '2026-11-20',
    version: '1.1.0',
    title: 'Users <b>lose</b> & gain',
    changes: [
      {
        level: 'major',
        kind: 'removed',
        text: 'The property `is_online` & "more" is <gone>.',
        places: 3,
        operations: ['FetchUser', 'ListUser'],
      },
      { level: 'minor', kind: 'added', text: 'A new one.', places: 1, operations: [] },
    ],
  },
  { id: '2026-10-01-aaaaaaa', date: '2026-10-01', version: '1.0.0', title: 'First', changes: [] },
];

const reference = referenceOf(readDescription(), { own: true, revisions });
const options = {
  url: 'https://docs.example.com',
  base: '/doc/conversations',
  mcp: { name: 'Conversations MCP server', command: undefined },
};
const root = 'https://docs.example.com/doc/conversations';
const files = textFiles(reference, { ...options, countTokens: (text) => countTokens(text) });
const pages = sitePagesOf(reference);

describe('the files for programs', () => {
  it('have one path each, and a type', () => {
    expect(new Set(files.map(({ path }) => path)).size).toBe(files.length);
    for (const { path, mediaType, text } of files) {
      expect(`${path} ${mediaType}`).toMatch(/^[^/].*\S [a-z]+\/[a-z+]+$/);
      expect(text.endsWith('\n')).toBe(true);
    }
  });

  it('have a Markdown twin of every page', () => {
    const twins = files.filter(({ path }) => path.endsWith('.md')).map(({ path }) => path);
    expect(twins.toSorted()).toEqual(
      [
        'connect.md',
        'index.md',
        ...pages.flatMap(({ path }) => (path === '' ? [] : `${path}.md`)),
      ].toSorted(),
    );
    expect(textOf('operation/operation-fetchuser.md')).toContain(
      `](${root}/operation/operation-fetchserviceuser.md)`,
    );
  });

  it('have the model of each operation', () => {
    for (const page of reference.operations) {
      const read: unknown = JSON.parse(textOf(`${page.path}.json`));
      expect(read).toEqual(JSON.parse(JSON.stringify(page)));
    }
  });

  it('have an mcp.json that a tool can take', () => {
    expect(JSON.parse(textOf('mcp.json'))).toEqual({
      mcpServers: { 'Conversations MCP server': { url: `${root}/mcp` } },
    });
  });

  it('have a page that tells how to connect', () => {
    const text = textOf('connect.md');
    for (const name of ['Cursor', 'VS Code', 'Claude Code', 'Codex', `${root}/mcp`]) {
      expect(text).toContain(name);
    }
  });
});

describe('sitemap.xml', () => {
  it('names every page and only pages', () => {
    const places = textsAt(readXml(textOf('sitemap.xml')), 'urlset/url/loc');
    const paths = [...pages.map(({ path }) => path), 'connect'];
    expect(places).toEqual(paths.map((path) => (path === '' ? root : `${root}/${path}`)));
  });

  it('has dates where the history tells them', () => {
    const urls = readXml(textOf('sitemap.xml'));
    expect(textsAt(urls, 'urlset/url/lastmod')).toEqual(
      pages.flatMap((page) => {
        if (page.kind === 'revision') return page.page.date;
        return page.kind === 'operation' ? (page.page.history[0]?.date ?? []) : [];
      }),
    );
    expect(textsAt(urls, 'urlset/url/lastmod')).toContain('2026-11-20');
  });

  it('is named by robots.txt', () => {
    expect(textOf('robots.txt')).toContain(`\nSitemap: ${root}/sitemap.xml\n`);
  });

  it('takes any path', () => {
    const [page] = reference.groups;
    const odd = {
      ...reference,
      groups: page === undefined ? [] : [{ ...page, path: 'group/é&<>' }],
    };
    const text = textFiles(odd, options).find(({ path }) => path === 'sitemap.xml')?.text ?? '';
    expect(textsAt(readXml(text), 'urlset/url/loc')).toContain(`${root}/group/%C3%A9&%3C%3E`);
  });
});

describe('changes.xml', () => {
  const feed = readXml(textOf('changes.xml'));

  it('is an Atom feed with an entry for each revision', () => {
    expect(textsAt(feed, 'feed/id')).toEqual([`${root}/changes`]);
    expect(textsAt(feed, 'feed/updated')).toEqual(['2026-11-20T00:00:00Z']);
    expect(textsAt(feed, 'feed/author/name')).toEqual(['Twilio Conversations']);
    expect(textsAt(feed, 'feed/entry/id')).toEqual(
      revisions.map(({ id }) => `${root}/changes/${id}`),
    );
    expect(textsAt(feed, 'feed/entry/title')).toEqual(['Users <b>lose</b> & gain', 'First']);
    expect(textsAt(feed, 'feed/entry/updated')).toEqual([
      '2026-11-20T00:00:00Z',
      '2026-10-01T00:00:00Z',
    ]);
  });

  it('says in HTML what changed, with nothing in it that is not text', () => {
    expect(textsAt(feed, 'feed/entry/content')[0]).toBe(
      '<ul><li><strong>Breaking:</strong> The property <code>is_online</code> &#38; &#34;more&#34; ' +
        'is &#60;gone&#62;. (in 3 places)</li><li>A new one.</li></ul>',
    );
  });

  it('is well-formed without revisions and with signs that XML has not', () => {
    const odd = { ...reference, title: 'a\u0000b\uD800c\u{1F642}\uFFFE', revisions: [] };
    const text = textFiles(odd, options).find(({ path }) => path === 'changes.xml')?.text ?? '';
    expect(textsAt(readXml(text), 'feed/author/name')).toEqual(['abc\u{1F642}']);
  });
});

describe('changes.json', () => {
  it('has the revisions with what each broke', () => {
    expect(JSON.parse(textOf('changes.json'))).toMatchObject({
      data: [
        {
          id: '2026-11-20-3f2a9c1',
          url: `${root}/changes/2026-11-20-3f2a9c1`,
          title: 'Users <b>lose</b> & gain',
          date: '2026-11-20',
          breaking: true,
          content: '- The property `is_online` & "more" is <gone>.\n- A new one.',
          changes: [
            { status: 'removed', breaking: true, places: 3, operations: ['FetchUser', 'ListUser'] },
            { status: 'added', breaking: false },
          ],
        },
        { id: '2026-10-01-aaaaaaa', breaking: false, changes: [] },
      ],
    });
  });
});

describe('llms.txt', () => {
  const list = textOf('llms.txt');
  const links = [...list.matchAll(/\]\(([^)]+)\)/g)].map(([, href]) => href ?? '');

  it('has the parts in their order', () => {
    expect([...list.matchAll(/^#{1,2} .*$/gm)].map(([line]) => line)).toEqual([
      '# Twilio Conversations',
      '## Description',
      '## Whole',
      '## Servers',
      '## Topics',
      '## Endpoints and operations',
      '## Schemas',
    ]);
    expect(list).toMatch(/^# .+\n\n> .+\n\n## Description\n/);
  });

  it('links to every page of the API, and to nothing that is not there', () => {
    const paths = new Set(files.map(({ path }) => `${root}/${path}`));
    expect(links.filter((href) => !paths.has(href))).toEqual([]);
    const kinds = new Set(['operation', 'event', 'group', 'schema', 'errors', 'changes']);
    const wanted = pages.filter(({ kind }) => kinds.has(kind));
    expect(wanted.filter(({ path }) => !links.includes(`${root}/${path}.md`))).toEqual([]);
  });

  it('says how long the files are that have many pages in one', () => {
    for (const path of ['llms-compact.txt', 'llms-full.txt']) {
      const said = new RegExp(`${path}\\): .*; ([\\d ]+) tokens`).exec(list)?.[1];
      expect(Number(said?.replaceAll(' ', ''))).toBe(countTokens(textOf(path)));
    }
  });

  it('says that it guesses where nobody counts', () => {
    const guess = textFiles(reference, options).find(({ path }) => path === 'llms.txt')?.text;
    expect(guess).toMatch(
      /llms-compact\.txt\): .*; about \d+ 000 tokens, estimated from characters/,
    );
  });
});

describe('llms-full.txt and llms-compact.txt', () => {
  it('have every operation', () => {
    for (const { id, template } of reference.operations) {
      expect(textOf('llms-compact.txt')).toContain(`\n# ${id}\n`);
      expect(textOf('llms-full.txt')).toContain(` ${template}\`, \`${id}\` in [`);
    }
  });
});

function textOf(path: string): string {
  return files.find((file) => file.path === path)?.text ?? '';
}

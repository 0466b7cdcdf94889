import { describe, expect, it } from 'vitest';
import type { OperationPage } from '../../../src/reference/reference.ts';
import { allPages, fileOf, ownSite } from './operation-site.ts';
import { attribute, elementsOf, named, only, parsed, textOf } from './parsed.ts';

const pages = allPages(ownSite.reference);

describe('the sections of a page', () => {
  it.each(pages.map((page) => [page.id, page] as const))('stand in order: %s', (_, page) => {
    const main = only(parsed(fileOf(page, ownSite)), named('main'));
    const headings = elementsOf(main).filter(({ tagName }) => /^h\d$/.test(tagName));
    expect(headings.map((heading) => `${heading.tagName} ${textOf(heading)}`)).toEqual(
      wanted(page),
    );
  });

  it('are about operations of every shape', () => {
    expect(pages).toHaveLength(126);
    const seen = new Set(pages.flatMap(wanted));
    for (const heading of [
      'h2 Path parameters',
      'h2 Query parameters',
      'h2 Header parameters',
      'h2 Body Required',
      'h3 204',
      'h2 Related operations',
      'h3 Request examples',
    ]) {
      expect(seen).toContain(heading);
    }
  });
});

/** Written by hand from the seed page, with what it lacks in between. */
function wanted({ title, method, template, parameters, body, ...page }: OperationPage) {
  const success = page.responses.filter(({ succeeds }) => succeeds);
  const failing = page.responses.filter(({ succeeds }) => !succeeds);
  const requests = body?.contents.flatMap(({ examples }) => examples) ?? [];
  return [
    `h1 ${title}`,
    ...(parameters.path.length > 0 ? ['h2 Path parameters'] : []),
    ...(parameters.query.length > 0 ? ['h2 Query parameters'] : []),
    ...(parameters.header.length > 0 ? ['h2 Header parameters'] : []),
    ...(body === undefined ? [] : [body.required ? 'h2 Body Required' : 'h2 Body']),
    'h2 Responses',
    ...success.map(({ status, contents }) =>
      ['h3', status, ...contents.map(({ mediaType }) => mediaType), ...deep(contents)].join(' '),
    ),
    ...(failing.length > 0 ? ['h3 Failures'] : []),
    ...(page.related.length > 0 ? ['h2 Related operations'] : []),
    `h2 ${method} ${template}`,
    ...(requests.length > 0 ? [`h3 Request example${requests.length > 1 ? 's' : ''}`] : []),
    ...success.flatMap(({ status, contents }) =>
      contents.some(({ examples }) => examples.length > 0)
        ? [`h3 Response examples (${status})`]
        : [],
    ),
    ...(failing.some(({ contents }) => contents.some(({ examples }) => examples.length > 0))
      ? ['h3 Response examples (failures)']
      : []),
  ];
}

function deep(contents: OperationPage['responses'][number]['contents']): readonly string[] {
  const isDeep = contents.some(({ shape }) => shape.fields.some(({ fields }) => fields.length > 0));
  return isDeep ? ['Open or close all'] : [];
}

describe('the frame of a page', () => {
  it('marks the page in the navigation, whose other groups are links', () => {
    for (const page of pages) {
      const nav = only(parsed(fileOf(page, ownSite)), named('nav', 'nav'));
      const links = elementsOf(nav).filter(named('a'));
      const current = links.filter((link) => attribute(link, 'aria-current') === 'page');
      expect(current.map(textOf)).toEqual([`${page.method} ${page.title}`]);
      const { groups } = ownSite.reference;
      const own = groups.find(({ path }) => path === page.group.path);
      const names = own === undefined ? [] : [...own.operations, ...own.events];
      expect(links.map(textOf)).toEqual(
        groups.flatMap((group) =>
          group === own
            ? [group.title, ...names.map(({ method, title }) => `${method} ${title}`)]
            : [group.title],
        ),
      );
    }
  });

  it('names itself, its Markdown and its place', () => {
    const [page] = pages;
    if (page === undefined) throw new Error('No page.');
    const elements = parsed(fileOf(page, ownSite));
    const link = (rel: string) =>
      attribute(
        only(elements, (each) => attribute(each, 'rel') === rel),
        'href',
      );
    expect(textOf(only(elements, named('title')))).toBe(`${page.title} · Twilio Conversations`);
    expect(link('canonical')).toBe(`https://docs.test/doc/conversations/${page.path}`);
    expect(link('alternate')).toBe(`/doc/conversations/${page.path}.md`);
  });
});

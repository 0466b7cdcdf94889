import { describe, expect, it } from 'vitest';
import { describeDocument } from '../../../src/description/description.ts';
import { referenceOf } from '../../../src/reference/reference.ts';
import { hostile, hostileDocument } from './hostile-document.ts';
import { allPages, fileOf, ownSite, pageOf, siteOf } from './operation-site.ts';
import {
  attribute,
  elementsOf,
  exactText,
  named,
  only,
  parsed,
  textOf,
  type Element,
} from './parsed.ts';

const site = siteOf(referenceOf(describeDocument(hostileDocument), { own: true }), {
  base: `/${encodeURIComponent(hostile)}`,
  mcp: { name: hostile, command: [hostile] },
});
const pages = allPages(site.reference);
const files = pages.map((page) => fileOf(page, site));

const honest = fileOf(pageOf('FetchUser', ownSite), ownSite);

describe('a document whose every text is hostile', () => {
  it('has an operation and an event', () => {
    expect(pages.map(({ kind }) => kind)).toEqual(['operation', 'event']);
  });

  it.each(files)('brings no element and no attribute into a page that ours have not', (file) => {
    const elements = parsed(file);
    const scripts = elements.filter(named('script'));
    expect(scripts.map((script) => attribute(script, 'type'))).toEqual([undefined, 'module']);
    expect(scripts.map(textOf)).toEqual(['0', '']);
    expect(elements.filter(named('style')).map(textOf)).toEqual(['a{}']);
    const tags = new Set(elements.map(({ tagName }) => tagName));
    // `a`, `p`, `ul` and the like come from Markdown; nothing of what the texts would bring.
    for (const tag of ['img', 'iframe', 'svg', 'object', 'base', 'form']) {
      expect(tags).not.toContain(tag);
    }
    expect(elements.flatMap(handlers)).toEqual([]);
  });

  it.each(files)('leads nowhere but to the web, to mail and within the site', (file) => {
    const hrefs = parsed(file).flatMap((element) => attribute(element, 'href') ?? []);
    expect(hrefs.length).toBeGreaterThan(20);
    for (const href of hrefs) {
      if (href === 'data:,') continue;
      const { protocol } = new URL(href, 'https://docs.test');
      expect(['http:', 'https:', 'mailto:']).toContain(protocol);
    }
  });

  it.each(files)('shows the texts as they are, and gives no address twice', (file) => {
    const elements = parsed(file);
    const main = only(elements, named('main'));
    const title = only(elements, named('h1'));
    expect(exactText(title)).toBe(hostile);
    expect(exactText(only(elements, named('title')))).toContain(hostile);
    const blocks = elementsOf(main).filter(named('pre')).map(exactText);
    expect(blocks).toContain(hostile);
    expect(blocks.join()).toContain(JSON.stringify(hostile));
    const ids = elements.flatMap((element) => attribute(element, 'id') ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    expect(file.startsWith('<!doctype html><html lang="en" ')).toBe(true);
  });

  it('is told apart from a page of ours by these checks', () => {
    const broken = parsed(honest.replace('<h1>', '<h1 onclick="alert(1)">'));
    expect(broken.flatMap(handlers)).toEqual(['onclick']);
  });
});

function handlers({ attrs }: Element): readonly string[] {
  return attrs.map(({ name }) => name).filter((name) => name.startsWith('on') || name === 'style');
}

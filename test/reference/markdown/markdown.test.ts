import { describe, expect, it } from 'vitest';
import {
  compactMarkdownOf,
  markdownOf,
  sitePagesOf,
} from '../../../src/reference/markdown/markdown.ts';
import { referenceOf } from '../../../src/reference/reference.ts';
import { readDescription } from '../../helpers/document.ts';
import { referenceWith } from './hostile-document.ts';
import { rendered } from './rendered.ts';

const hrefOf = (path: string) => `/doc/${path === '' ? 'index' : path}.md`;
const reference = referenceOf(readDescription(), { own: true });
const pages = sitePagesOf(reference);

describe('a page as Markdown', () => {
  it('is there for every page of the site', () => {
    const { operations, events, groups, schemas } = reference;
    expect(pages).toHaveLength(
      operations.length + events.length + groups.length + schemas.length + 5,
    );
    expect(new Set(pages.map(({ path }) => path)).size).toBe(pages.length);
  });

  it('has its title as its only heading of the first level', () => {
    for (const page of pages) {
      const { headings } = rendered(markdownOf(page, reference, hrefOf));
      expect(headings.filter((each) => each.startsWith('h1'))).toEqual([`h1 ${page.title}`]);
    }
  });

  it('links to pages of the site, and to no other host but those that the document names', () => {
    const paths = new Set(pages.map(({ path }) => hrefOf(path)));
    const links = pages.flatMap((page) => rendered(markdownOf(page, reference, hrefOf)).links);
    expect(links.length).toBeGreaterThan(1000);
    expect(
      links.filter((href) => !paths.has(href) && !href.startsWith('https://www.twilio.com/')),
    ).toEqual([]);
  });

  it('has the parts of an operation in the order of its HTML', () => {
    const order = [
      'Security',
      'Path parameters',
      'Query parameters',
      'Headers',
      'Body (Required)',
      'Body',
      'Responses',
      '200',
      '201',
      '202',
      '204',
      '403',
      'Failures',
      'Faults',
      'Code samples',
      'curl',
      'This client',
      'fetch',
      'Python',
      'twilio-node',
      'Request examples',
      'Response examples (200)',
      'Response examples (201)',
      'Response examples (202)',
      'Failure examples',
      'See also',
      'History',
    ];
    for (const page of pages.filter(({ kind }) => kind === 'operation' || kind === 'event')) {
      const [, ...headings] = rendered(markdownOf(page, reference, hrefOf)).headings;
      const places = headings.map((each) => order.indexOf(each.slice(3)));
      expect(places).not.toContain(-1);
      expect(places).toEqual(places.toSorted((one, other) => one - other));
    }
  });

  it('leaves out what it is told to', () => {
    const page = pages.find(({ path }) => path === 'operation/operation-fetchuser');
    const text = page && markdownOf(page, reference, hrefOf, ['samples', 'failures']);
    expect(text).toContain('## Responses');
    expect(text).not.toMatch(/^## (Code samples|Failures)$/m);
  });

  it('says what all failures have in common once', () => {
    const page = pages.find(({ path }) => path === 'operation/operation-updateuser');
    const text = page === undefined ? '' : markdownOf(page, reference, hrefOf);
    expect(text.match(/do not match on its wording/g)).toHaveLength(1);
    expect(text).toMatch(/^- `Retry-After` `string`: .* With `429`, `503`\./m);
  });
});

describe('a page of a hostile document', () => {
  const plainPages = shapesOf('word');

  it.each([
    ['Markdown', '*_`[a](javascript:x)_*'],
    ['HTML', '<script>alert("1")</script><!--'],
    ['a heading', '# Title\n\n## Another\n\nUnder\n==='],
    ['a fence', '```\nopen'],
    ['long fences', '````` ```` ~~~\n~~~'],
    ['a list', '- one\n- two\n\n1. three'],
    ['a table', '| a | b |\n| - | - |\n| c | d |'],
    ['a quote', '> quote\n> ```'],
    ['entities', '&lt;b&gt; &#42; &amp;'],
    ['backticks', '` `` ``` a'],
    ['brackets', '][ ![x](y) [z]: w'],
  ])('keeps its shape with %s in every text', (_, text) => {
    const found = shapesOf(text);
    expect(found.map(({ html }) => html).flat()).toEqual([]);
    expect(found.flatMap(({ links }) => links).filter((href) => /^javascript/i.test(href))).toEqual(
      [],
    );
    expect(found.map(({ levels }) => levels)).toEqual(plainPages.map(({ levels }) => levels));
  });
});

/** The levels of the headings that pages make themselves, and what should not be there. */
function shapesOf(text: string) {
  const hostile = referenceWith(text);
  const texts = sitePagesOf(hostile).map((page) => markdownOf(page, hostile, hrefOf));
  const compact = hostile.operations.map((page) => compactMarkdownOf(page, hrefOf));
  return [...texts, ...compact].map((each) => {
    const { headings, html, links } = rendered(each);
    return {
      html,
      links,
      levels: headings.map((heading) => heading.slice(0, 2)).filter((tag) => tag < 'h4'),
    };
  });
}

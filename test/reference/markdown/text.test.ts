import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { code, fenced, link, oneLine, plain } from '../../../src/reference/markdown/text.ts';
import { rendered } from './rendered.ts';

/** Pieces that mean something to Markdown, so that random texts are hostile ones. */
const pieces = constantFrom(
  '*',
  '_',
  '`',
  '``',
  '~~',
  '[a](b)',
  '![',
  ']',
  '<b>',
  '<!--',
  '&amp;',
  '&#42;',
  '\\',
  '# ',
  '1. ',
  '- ',
  '> ',
  '+ ',
  '=',
  '|',
  ' ',
  'word',
  'snake_case',
  '\n',
  '\n\n',
  '```',
  'https://a.b',
  'é',
  '🙂',
);

const texts = array(pieces, { maxLength: 12 }).map((parts) => parts.join(''));

const fixed = { seed: 6, numRuns: 2000 };

describe('text in Markdown', () => {
  it('shows a title as it is, whatever signs it has', () => {
    assert(
      property(texts, (text) => {
        expect(rendered(`# ${plain(text)}`).headings).toEqual([`h1 ${oneLine(text)}`]);
      }),
      fixed,
    );
  });

  it('makes no block of a title at the start of a line', () => {
    assert(
      property(texts, (text) => {
        expect(rendered(`${plain(text)}\n\n# End`)).toMatchObject({
          headings: ['h1 End'],
          html: [],
          links: [],
          fences: [],
        });
      }),
      fixed,
    );
  });

  it('shows a name in code as it is', () => {
    assert(
      property(texts, (text) => {
        const shown = oneLine(text) === '' ? JSON.stringify(text) : oneLine(text);
        expect(rendered(`# ${code(text)}`).headings).toEqual([`h1 ${shown}`]);
      }),
      fixed,
    );
  });

  it('keeps a block of code whole, with fences in it', () => {
    assert(
      property(texts, (text) => {
        const { fences, headings } = rendered(`${fenced(text, 'sh')}\n\n# End`);
        expect(fences).toEqual([`${text.replace(/\n$/, '')}\n`.replace(/^\n$/, '\n')]);
        expect(headings).toEqual(['h1 End']);
      }),
      fixed,
    );
  });

  it.each([
    ['https://example.com/a(b)c', 'https://example.com/a%28b%29c'],
    ['/doc/operation a', '/doc/operation%20a'],
    ['docs://operations/FetchUser', 'docs://operations/FetchUser'],
  ])('links to %s', (href, address) => {
    expect(rendered(link('[A] *title*', href)).links).toEqual([address]);
  });

  it.each([
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'data:text/html,x',
    'java\nscript:x',
    'vbscript:x',
  ])('does not link to %j', (href) => {
    expect(rendered(link('Title', href)).links.filter((each) => !each.startsWith('java%'))).toEqual(
      [],
    );
  });
});

import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { described, item } from '../../../src/reference/markdown/blocks.ts';
import { contained } from '../../../src/reference/markdown/contained.ts';
import { rendered } from './rendered.ts';

/** Lines that begin something, end it, or do neither. */
const lines = constantFrom(
  '',
  'text',
  '# One',
  '## Two',
  '###### Six',
  '===',
  '---',
  '- item',
  '  more',
  '1. one',
  '   ```',
  '```',
  '````js',
  '~~~',
  '  ~~~',
  '    ```',
  '> quote',
  '> ```',
  '- ```',
  '<script>',
  '</pre>',
  '<!-- open',
  '-->',
  '<div',
  '`code',
  'a ` b <b> c',
  '``x` <i>``',
  '\\<b>',
  '`<b>`',
  '<https://a.b>',
  '<?php',
  '<![CDATA[',
  '| a | b |',
  '| - | - |',
  '\t```',
  '[a]: b',
  '`<!--',
  '\\`<u>`',
  'it`s',
);

const texts = array(lines, { maxLength: 9 }).map((all) => all.join('\n'));

const fixed = { seed: 6, numRuns: 4000 };

describe('a description in a page', () => {
  it('leaves what follows it alone, and holds no HTML', () => {
    assert(
      property(texts, (text) => {
        const { headings, html } = rendered(`# Page\n\n${contained(text)}\n\n## After`);
        expect(headings[0]).toBe('h1 Page');
        expect(headings.at(-1)).toBe('h2 After');
        expect(headings.slice(1, -1).filter((each) => /^h[1-3]/.test(each))).toEqual([]);
        expect(html).toEqual([]);
      }),
      fixed,
    );
  });

  it('stays in its item of a list, before the items in it', () => {
    assert(
      property(texts, (text) => {
        const entry = item('`name`', described(text, ['Minimum value is 1.']), ['- `inner`']);
        const { headings, html } = rendered(`${entry}\n- \`next\`\n\n## After`);
        expect(headings).toEqual(['h2 After']);
        expect(html).toEqual([]);
      }),
      fixed,
    );
  });

  it.each([
    ['plain text', 'Reads `a < b` and a < b.', 'Reads `a < b` and a < b.'],
    ['HTML', 'A <b>bold</b> claim', String.raw`A \<b>bold\</b> claim`],
    ['HTML in code', 'Send `<b>`.', 'Send `<b>`.'],
    ['a link in brackets', 'See <https://a.b/c>.', 'See <https://a.b/c>.'],
    ['a list', '- one\n- two', '- one\n- two'],
    ['a block of code', '```\n<b>\n# no heading\n```', '```\n<b>\n# no heading\n```'],
    ['an open block of code', 'So:\n\n```\nx', 'So:\n\n```\nx\n```'],
    ['headings', '# One\n\nTwo\n===\n\ntext', '#### One\n\nTwo\n\ntext'],
  ])('shows %s', (_, text, shown) => {
    expect(contained(text)).toBe(shown);
  });

  it('joins lines that only a margin has parted', () => {
    expect(described('One sentence that\ngoes on.', ['Value is 1.'])).toBe(
      'One sentence that goes on. Value is 1.',
    );
    expect(described('- one\n- two', ['Value is 1.'])).toBe('- one\n- two\n\nValue is 1.');
  });
});

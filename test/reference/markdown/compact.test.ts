import { countTokens } from 'gpt-tokenizer/encoding/o200k_base';
import { describe, expect, it } from 'vitest';
import { compactMarkdownOf } from '../../../src/reference/markdown/markdown.ts';
import { referenceOf } from '../../../src/reference/reference.ts';
import { readDescription } from '../../helpers/document.ts';

const { operations } = referenceOf(readDescription(), { own: true });
const address = (path: string) => `https://example.com/doc/conversations/${path}`;
const texts = operations.map((page) => ({ page, text: compactMarkdownOf(page, address) }));

describe('an operation in short', () => {
  it('takes at most 850 tokens, and half of them at most 320', () => {
    const counts = texts.map(({ page, text }) => ({ id: page.id, tokens: countTokens(text) }));
    const sorted = counts.toSorted((one, other) => one.tokens - other.tokens);
    expect(counts).toHaveLength(103);
    expect(sorted.filter(({ tokens }) => tokens > 850)).toEqual([]);
    expect(sorted[51]?.tokens).toBeLessThanOrEqual(320);
  });

  it('ends with the address of its page', () => {
    for (const { page, text } of texts)
      expect(text.endsWith(`\n${address(page.path)}\n`)).toBe(true);
  });

  it('names all that is sent, with what is required, and all that comes back', () => {
    for (const { page, text } of texts) {
      const { path, query, header, cookie } = page.parameters;
      const body = page.body?.contents.flatMap(({ shape }) => shape.fields) ?? [];
      for (const { name, type, required } of [...path, ...query, ...header, ...cookie, ...body]) {
        expect(text).toContain(`- \`${name}: ${type}\`${required ? ' required' : ''}`);
      }
      const answers = page.responses.filter(({ succeeds }) => succeeds);
      for (const { contents } of answers) {
        for (const { name } of contents.flatMap(({ shape }) => shape.fields)) {
          expect(text).toMatch(new RegExp(`[{,] ${name.replace('*', String.raw`\*`)}[?:,]* `));
        }
      }
    }
  });

  it('says what binds a value, in fewer words', () => {
    const text = textOf('UpdateUser');
    expect(text).toContain('Length 1 to 256.');
    expect(text).toContain('One of `true` or `false`. Default `false`.');
    expect(textOf('FetchServiceUser')).toContain('Pattern `^IS[0-9a-fA-F]{32}$`.');
    expect(textOf('FetchServiceUser')).not.toContain('Length 34');
    expect(textOf('ListUser')).toContain('Value 1 to ');
  });

  it('names the twin, and the codes of faults of its own', () => {
    expect(textOf('FetchUser')).toContain('In a named service: FetchServiceUser');
    expect(textOf('FetchServiceUser')).toContain('In the default service: FetchUser');
    expect(textOf('CreateConversationParticipant')).toMatch(/\nFaults: .*\b50433\b/);
  });
});

function textOf(id: string): string {
  return texts.find(({ page }) => page.id === id)?.text ?? '';
}

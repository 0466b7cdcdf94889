import { describe, expect, it } from 'vitest';
import { fileOf, ownSite, pageOf } from './operation-site.ts';
import { named, only, parsed, textOf } from './parsed.ts';
import { dialogFacts, pageFacts, type SeedFact } from './seed-page.ts';

const elements = parsed(fileOf(pageOf('FetchUser', ownSite), ownSite));

describe('the page that the seed is of', () => {
  it('says all that the seed says, in its order', () => {
    expect(missing(pageFacts, textOf(only(elements, named('main'))))).toEqual([]);
  });

  it('has the dialog of the seed, in its order', () => {
    expect(missing(dialogFacts, textOf(only(elements, named('dialog', 'mcp'))))).toEqual([]);
  });

  it('has in its tree what the seed has only in its example', () => {
    const text = textOf(only(elements, named('main')));
    expect(text).toContain('links object Required The addresses of what belongs to this user.');
    expect(text).toContain('Hide links attribute Show links attribute object');
    expect(text).toContain('user_conversations string(uri) Required');
  });

  it('finds a fact that is missing, or out of its place', () => {
    expect(missing([{ seed: 'one' }, { seed: 'two' }], 'two one')).toEqual(['two']);
    expect(missing([{ seed: 'one', ours: 'three' }], 'one')).toEqual(['three']);
  });
});

/** Those that do not stand after the one before. */
function missing(facts: readonly SeedFact[], text: string): readonly string[] {
  let end = 0;
  return facts.flatMap(({ seed, ours = seed }) => {
    const found = text.indexOf(ours, end);
    if (found < 0) return [ours];
    end = found + ours.length;
    return [];
  });
}

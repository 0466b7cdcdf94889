import { array, assert, constantFrom, oneof, property, webUrl } from 'fast-check';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import { describe, expect, it } from 'vitest';
import { uri } from '../../../src/contract/own/uri.ts';

describe('the quick look at a URI', () => {
  it('calls no text a URI that is none', () => {
    const plain = uri(() => false);
    let taken = 0;
    const part = constantFrom(...parts);
    assert(
      property(oneof(webUrl({ withQueryParameters: true }), array(part)), (made) => {
        const text = typeof made === 'string' ? made : `https://a${made.join('')}`;
        if (!plain(text)) return;
        taken += 1;
        expect(isUri(text), text).toBe(true);
      }),
      { numRuns: 5_000, seed: 1 },
    );
    expect(taken).toBeGreaterThan(1_000);
  });

  it('asks further where a URI is not plain', () => {
    const judged = uri(isUri);
    expect(['urn:a:b', 'https://[::1]/', 'https://a/%41'].map(judged)).toEqual([true, true, true]);
    expect(['', 'https://a/ b', 'https://a/%4', '/a'].map(judged)).toEqual(Array(4).fill(false));
  });
});

const parts = 'aZ09-._~!$&()*+,;=:@/?#[]%{}|^`<>" é'.split('');

function isUri(text: string): boolean {
  const format = fullFormats.uri;
  if (typeof format !== 'function') throw new Error('Ajv has another kind of format now.');
  return format(text);
}

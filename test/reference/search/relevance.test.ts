import { describe, expect, it } from 'vitest';
import { search, type SearchHit } from '../../../src/reference/search/search.ts';
import { ownSearch } from './own-search.ts';
import relevance from './relevance.json' with { type: 'json' };

// Written before the search was tuned. A third is held back: it was never tuned on.
const { reference, index } = ownSearch();
const held = relevance.filter((row) => row.held);

describe('the relevance of the search', () => {
  it('is judged by enough queries, of which a third is held back', () => {
    expect(relevance.length).toBeGreaterThanOrEqual(90);
    expect(held.length).toBe(Math.floor(relevance.length / 3));
    expect(new Set(relevance.map(({ query }) => query)).size).toBe(relevance.length);
  });

  it('is judged by answers that exist', () => {
    const known = new Set(index.entries.map(nameOf));
    const asked = relevance.flatMap(({ right }) => right);
    expect(reference.faults.length).toBeGreaterThan(100);
    expect(asked.filter((name) => !known.has(name))).toEqual([]);
  });

  it.each([
    ['all queries', relevance],
    ['the queries held back', held],
  ])('is high for %s', (_, rows) => {
    const { first, inFive, misses } = judged(rows);
    const listed = misses.join('\n');
    expect(first / rows.length, `First hit wrong:\n${listed}`).toBeGreaterThanOrEqual(0.8);
    expect(inFive / rows.length, `Not right in five:\n${listed}`).toBeGreaterThanOrEqual(0.95);
  });
});

type Row = (typeof relevance)[number];

interface Verdict {
  readonly first: number;
  readonly inFive: number;
  /** A line for each query whose first hit is wrong. */
  readonly misses: readonly string[];
}

function judged(rows: readonly Row[]): Verdict {
  const places = rows.map((row) => {
    const found = search(index, row.query, { limit: 5 }).hits.map(nameOf);
    return { row, found, place: found.findIndex((name) => row.right.includes(name)) };
  });
  return {
    first: places.filter(({ place }) => place === 0).length,
    inFive: places.filter(({ place }) => place >= 0).length,
    misses: places
      .filter(({ place }) => place !== 0)
      .map(({ row, found, place }) => `${place + 1} "${row.query}": ${found.join(', ')}`),
  };
}

function nameOf({ kind, id }: Pick<SearchHit, 'kind' | 'id'>): string {
  return `${kind}:${id}`;
}

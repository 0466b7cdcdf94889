import type { Reference } from '../model.ts';
import { addressesOf, type Addresses } from './addresses.ts';
import type { SearchKind } from './document.ts';
import { searchDocuments } from './documents.ts';
import { entriesOf, type Entry } from './entry.ts';
import { fieldWords } from './field-words.ts';
import { hitOf, type SearchHit } from './hits.ts';
import { intentOf } from './intent.ts';
import { invert, type Inverted } from './inverted.ts';
import { pack, unpack, type PackedSearch } from './packed.ts';
import { readQuery, type Query } from './query.ts';
import { rank } from './ranking.ts';
import { shortcutsOf, type Shortcuts } from './shortcuts.ts';
import { traitOf, type Trait } from './traits.ts';

export type { SearchKind } from './document.ts';
export type { SearchHit } from './hits.ts';
export { markedParts } from './marks.ts';

/** Everything that can be found, ready to be asked. */
export interface SearchIndex {
  readonly entries: readonly Entry[];
  readonly traits: readonly Trait[];
  readonly inverted: Inverted;
  readonly shortcuts: Shortcuts;
  readonly addresses: Addresses;
}

export interface SearchOptions {
  /** 10 unless told. */
  readonly limit?: number | undefined;
  readonly kind?: SearchKind | undefined;
  /** Of operations; in any case of letters. */
  readonly method?: string | undefined;
  /** Without the twins of the other scope. */
  readonly scope?: 'default' | 'service' | undefined;
}

export interface SearchResults {
  /** Before the limit. */
  readonly total: number;
  /** Best first; the same for the same query, always. */
  readonly hits: readonly SearchHit[];
}

/** The text of `search.json`. */
export function searchJson(reference: Reference): string {
  return JSON.stringify(pack(entriesOf(searchDocuments(reference))));
}

export function createSearch(reference: Reference): SearchIndex {
  return loadSearch(searchJson(reference));
}

/** Takes what `searchJson` wrote. */
export function loadSearch(json: string): SearchIndex {
  const packed: PackedSearch = JSON.parse(json);
  const entries = unpack(packed);
  return {
    entries,
    traits: entries.map(traitOf),
    inverted: invert(fieldWords(entries)),
    shortcuts: shortcutsOf(entries),
    addresses: addressesOf(entries),
  };
}

/** Longer queries are cut. */
const longest = 300;

/** Weaker hits than this part of the best one are left out. */
const weakest = 0.05;

export function search(
  index: SearchIndex,
  text: string,
  options: SearchOptions = {},
): SearchResults {
  const asked = text.slice(0, longest).trim();
  const query = readQuery(asked, index.inverted);
  const named = namedBy(asked, query, index);
  const ranked = rank(query, intentOf(asked), index.traits).filter(({ at }) => wanted(at));
  const words = new Map(ranked.map((one) => [one.at, one.words]));
  const least = (ranked[0]?.score ?? 0) * weakest;
  const all = [
    ...[...named].filter(wanted),
    ...ranked.filter((one) => one.score >= least && !named.has(one.at)).map(({ at }) => at),
  ];
  const limit = Math.max(options.limit ?? 10, 0);
  return {
    total: all.length,
    hits: all.slice(0, limit).flatMap((at) => {
      const entry = index.entries[at];
      return entry === undefined ? [] : hitOf(entry, words.get(at) ?? new Set());
    }),
  };

  function wanted(at: number): boolean {
    const entry = index.entries[at];
    return entry !== undefined && isWanted(entry, options);
  }
}

/** What the query names exactly: these go before all others. */
function namedBy(asked: string, query: Query, index: SearchIndex): ReadonlySet<number> {
  const understood = query.words.map(({ word }) => word).join(' ');
  const numbers = asked.match(/\b\d+\b/g) ?? [];
  return new Set([
    ...index.addresses(asked),
    ...numbers.flatMap((number) => index.shortcuts(number)),
    ...index.shortcuts(asked),
    // As addresses of pages have it.
    ...index.shortcuts(asked.replace(/^operation-/i, '')),
    ...schemasNamedBy(asked, index),
    ...index.shortcuts(understood),
  ]);
}

/** "Message schema", "schema Message" and "message object" name a schema, and what else bears its name does not. */
function schemasNamedBy(asked: string, index: SearchIndex): readonly number[] {
  const name = asked.replace(/^(?:schema|object|model)\s+|\s+(?:schema|object|model)$/i, '');
  if (name === asked) return [];
  return index.shortcuts(name).filter((at) => index.entries[at]?.kind === 'schema');
}

function isWanted({ kind, method, scope }: Entry, options: SearchOptions): boolean {
  if (options.kind !== undefined && kind !== options.kind) return false;
  if (options.method !== undefined && method !== options.method.toUpperCase()) return false;
  return options.scope === undefined || scope === '' || scope === options.scope;
}

import btree from 'sorted-btree';

/** Keys in order; strings by code unit, so that SIDs sort as the API lists them. */
export type Key = string | number;

/**
 * A map that can be read in order from any key on, present or not: what a page token needs, so that
 * nothing is listed twice or skipped while others insert and delete. Every step costs O(log n).
 */
export class Sorted<K extends Key, V> {
  readonly #tree: btree.default<K, V> = new btree.default<K, V>(undefined, compare);

  get size(): number {
    return this.#tree.size;
  }

  get(key: K): V | undefined {
    return this.#tree.get(key);
  }

  has(key: K): boolean {
    return this.#tree.has(key);
  }

  set(key: K, value: V): void {
    this.#tree.set(key, value);
  }

  delete(key: K): boolean {
    return this.#tree.delete(key);
  }

  clear(): void {
    this.#tree.clear();
  }

  first(): V | undefined {
    const key = this.#tree.minKey();
    return key === undefined ? undefined : this.#tree.get(key);
  }

  last(): V | undefined {
    const key = this.#tree.maxKey();
    return key === undefined ? undefined : this.#tree.get(key);
  }

  values(): IterableIterator<V> {
    return this.#tree.values();
  }

  /** Rising, beyond the key; from the start without one. */
  *after(key?: K): Generator<V> {
    for (const [at, value] of this.#tree.entries(key)) if (at !== key) yield value;
  }

  /** How many are beyond the key; whole nodes are counted at once, about thirty items each. */
  countAfter(key: K): number {
    const last = this.#tree.maxKey();
    if (last === undefined || last <= key) return 0;
    return this.#tree.forRange(key, last, true) - (this.#tree.has(key) ? 1 : 0);
  }

  /** Falling, below the key; from the end without one. */
  *before(key?: K): Generator<V> {
    for (const [at, value] of this.#tree.entriesReversed(key)) if (at !== key) yield value;
  }
}

function compare(one: Key, other: Key): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

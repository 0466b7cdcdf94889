/**
 * Records by SID, however many. One `Map` would copy itself whenever it doubles, which takes 100 ms at
 * half a million; here it is one of 256 small ones that does.
 */
export class SidMap<V> {
  readonly #parts: Map<string, Map<string, V>> = new Map();

  get(sid: string): V | undefined {
    return this.#parts.get(partOf(sid))?.get(sid);
  }

  set(sid: string, value: V): void {
    const name = partOf(sid);
    const part = this.#parts.get(name);
    if (part === undefined) this.#parts.set(name, new Map([[sid, value]]));
    else part.set(sid, value);
  }

  delete(sid: string): boolean {
    return this.#parts.get(partOf(sid))?.delete(sid) ?? false;
  }
}

/** The last two digits, as different in SIDs that were counted up as in random ones. */
function partOf(sid: string): string {
  return sid.slice(-2);
}

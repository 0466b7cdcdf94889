/** A number for this part of a run, the same whatever else is tried. */
export function seedFor(seed: number, ...parts: readonly string[]): number {
  // FNV-1a, so that a case that is tried alone gets the values that it had among all.
  let hash = 0x811c9dc5 ^ seed;
  for (const character of parts.join('\n')) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return hash | 0;
}

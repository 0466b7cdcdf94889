/** `. Did you mean "Identity"?`, where there is anything to mean: the name that shares the most pairs of letters. */
export function nearest(given: string, known: readonly string[]): string {
  const pairs = pairsOf(given);
  const likeness = (name: string): number => {
    const others = pairsOf(name);
    // Dice's coefficient, but for a factor.
    return pairs.filter((pair) => others.includes(pair)).length / (pairs.length + others.length);
  };
  const best = known.reduce<string | undefined>(
    (one, other) => (one !== undefined && likeness(one) >= likeness(other) ? one : other),
    undefined,
  );
  return best === undefined ? '.' : `. Did you mean "${best}"?`;
}

function pairsOf(text: string): readonly string[] {
  return Array.from(text.toLowerCase(), (letter, at) => letter + text.charAt(at + 1).toLowerCase());
}

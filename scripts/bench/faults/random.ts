/** The same numbers from 0 to 1 for the same words, on every machine and in whatever order they are asked for. */
export function randomOf(words: string): () => number {
  let state = 2_166_136_261;
  // FNV-1a makes a number of the words, mulberry32 a row of numbers of that.
  for (const character of words) {
    state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 16_777_619);
  }
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function pick<T>(all: readonly T[], random: () => number): T {
  const [first, ...rest] = all;
  if (first === undefined) throw new Error('There is nothing to pick from.');
  return rest[Math.floor(random() * all.length) - 1] ?? first;
}

/** The word with the fewest letters wrong; of equal ones the first in the alphabet. */
export function closest(word: string, others: readonly string[]): string | undefined {
  return closestOf(word, others, 1)[0];
}

/** So many of them, the fewest letters wrong first. */
export function closestOf(
  word: string,
  others: readonly string[],
  count: number,
): readonly string[] {
  return others
    .map((other) => ({ other, wrong: wrongLetters(word, other) }))
    .toSorted((a, b) => a.wrong - b.wrong || (a.other < b.other ? -1 : 1))
    .slice(0, count)
    .map(({ other }) => other);
}

/** Letters that are wrong, missing, too many, or in each other's place. */
function wrongLetters(one: string, other: string): number {
  let before: readonly number[] = [];
  let above: readonly number[] = Array.from({ length: other.length + 1 }, (_, count) => count);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const isSame = one[i - 1] === other[j - 1];
      const isSwapped =
        i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      row.push(
        Math.min(
          cell(above, j) + 1,
          cell(row, j - 1) + 1,
          cell(above, j - 1) + (isSame ? 0 : 1),
          isSwapped ? cell(before, j - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    before = above;
    above = row;
  }
  return cell(above, other.length);
}

function cell(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}

/** Sets of words as one line for each word: the word, then the sets it is in as steps in base 36. */
export function packWords(sets: readonly string[]): string {
  const places = new Map<string, number[]>();
  sets.forEach((set, at) => {
    for (const word of set === '' ? [] : set.split(' ')) {
      const found = places.get(word) ?? [];
      places.set(word, found);
      found.push(at);
    }
  });
  const inOrder = [...places].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return [String(sets.length), ...inOrder.map(([word, at]) => [word, ...steps(at)].join(' '))].join(
    '\n',
  );
}

export function unpackWords(packed: string): readonly (readonly string[])[] {
  const [count = '0', ...lines] = packed.split('\n');
  const sets = Array.from({ length: Number(count) }, (): string[] => []);
  for (const line of lines) {
    const [word = '', ...all] = line.split(' ');
    let at = 0;
    for (const step of all) {
      at += Number.parseInt(step, 36);
      sets[at]?.push(word);
    }
  }
  return sets;
}

function steps(places: readonly number[]): readonly string[] {
  return places.map((place, at) => (place - (places[at - 1] ?? 0)).toString(36));
}

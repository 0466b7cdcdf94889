/**
 * The same few thousand texts come again on every page: what is made of one is kept. Those of a
 * document long gone do not stay.
 */
export function kept<Made>(make: (text: string) => Made): (text: string) => Made {
  const all = new Map<string, Made>();
  return (text) => {
    const known = all.get(text);
    if (known !== undefined) return known;
    if (all.size >= 20_000) all.clear();
    const made = make(text);
    all.set(text, made);
    return made;
  };
}

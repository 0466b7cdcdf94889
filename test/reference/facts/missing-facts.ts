import { isDeepStrictEqual } from 'node:util';
import type { ExampleFact, PageFacts } from './document-facts.ts';
import type { FieldFact } from './field-facts.ts';
import { seen, squashed, type Item, type ReadPage } from './read-page.ts';

/** One line for each fact that a page does not show. */
export function missingFacts(facts: PageFacts, page: ReadPage): readonly string[] {
  return [
    ...[...new Set(facts.texts)]
      .filter((text) => !page.text.includes(shown(text)))
      .map((text) => `${facts.id}: "${text}" is nowhere`),
    ...missingFields(facts, page),
    ...facts.examples
      .filter((example) => !showsExample(example, page))
      .map(({ value }) => `${facts.id}: no example ${JSON.stringify(value)}`),
  ];
}

/** As many entries as there are facts of the same kind, so that none stands in for another. */
function missingFields({ id, fields }: PageFacts, { items }: ReadPage): readonly string[] {
  const groups = new Map<string, { fact: FieldFact; count: number }>();
  for (const { mayBeShared, ...fact } of fields) {
    const key = JSON.stringify(fact);
    const group = groups.get(key) ?? { fact, count: 0 };
    groups.set(key, { fact, count: mayBeShared ? Math.max(1, group.count) : group.count + 1 });
  }
  return [...groups.values()].flatMap(({ fact, count }) => {
    const name = squashed(fact.name);
    const parents = fact.parents.map(squashed);
    const named = items.filter((item) => standsFor(item, name, parents));
    const whole = named.filter((item) => lackingIn(item, fact).length === 0);
    if (whole.length >= count) return [];
    const where = [...fact.parents, fact.name].join('.');
    const lacking = named.map((item) => lackingIn(item, fact)).toSorted(byLength)[0];
    const best = lacking?.length === 0 ? [`${count - whole.length} of ${count} entries`] : lacking;
    return [`${id}: ${where} lacks ${best === undefined ? 'its entry' : JSON.stringify(best)}`];
  });
}

function standsFor({ text, parents }: Item, name: string, names: readonly string[]): boolean {
  if (!text.startsWith(name)) return false;
  let at = 0;
  for (const parent of parents) {
    const next = names[at];
    if (next !== undefined && parent.text.startsWith(next)) at += 1;
  }
  return at === names.length;
}

function lackingIn({ text }: Item, { name, required, type, texts }: FieldFact): readonly string[] {
  const rest = text.slice(squashed(name).length);
  const head = squashed(type) + (required ? 'Required' : '');
  const isHead = rest.startsWith(head) && !rest.startsWith(`${head}Required`);
  return [
    ...(isHead ? [] : [`${type}${required ? ' Required' : ''}`]),
    ...texts.filter((each) => !rest.includes(shown(each))),
  ];
}

function byLength(one: readonly unknown[], other: readonly unknown[]): number {
  return one.length - other.length;
}

const shownTexts = new Map<string, string>();

function shown(text: string): string {
  const known = shownTexts.get(text) ?? seen(text);
  shownTexts.set(text, known);
  return known;
}

function showsExample({ mediaType, value }: ExampleFact, { codes }: ReadPage): boolean {
  if (mediaType.includes('json'))
    return codes.some((code) => isDeepStrictEqual(parsed(code), value));
  if (typeof value !== 'object' || value === null)
    return codes.some((code) => code.includes(String(value)));
  const lines = Object.entries(value).flatMap(([name, given]: [string, unknown]) =>
    [given].flat().map((one) => `${name}=${typeof one === 'string' ? one : JSON.stringify(one)}`),
  );
  return codes.some((code) => lines.every((line) => code.split('\n').includes(line)));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

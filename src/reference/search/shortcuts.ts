import type { Entry } from './entry.ts';
import { joined, partsOf, singular, tokensOf, wordsOf } from './words.ts';

/** Finds what is named exactly; the numbers of the entries, the best first. */
export type Shortcuts = (query: string) => readonly number[];

export function shortcutsOf(entries: readonly Entry[]): Shortcuts {
  const exact = new Map<string, number[]>();
  const folded = new Map<string, number[]>();
  const worded = new Map<string, number[]>();
  const calls = entries.flatMap(({ kind, id }, at) =>
    kind === 'operation' || kind === 'event' ? [{ at, name: joined(id) }] : [],
  );
  entries.forEach((entry, at) => {
    for (const name of namesOf(entry)) {
      put(exact, name, at);
      put(folded, joined(name), at);
      put(worded, partsOfAll(name).map(singular).join(''), at);
    }
  });
  return (query) => {
    const found = new Set([
      ...(exact.get(query) ?? []),
      ...(folded.get(joined(query)) ?? []),
      ...(worded.get(partsOfAll(query).map(singular).join('')) ?? []),
      // "List the services" and "list services" alike.
      ...(worded.get(wordsOf(partsOfAll(query).join(' ')).join('')) ?? []),
    ]);
    return found.size > 0 ? [...found] : started(joined(query), calls);
  };
}

interface Call {
  readonly at: number;
  readonly name: string;
}

/** Operations and events of which the name is being typed, the shortest first. */
function started(start: string, calls: readonly Call[]): readonly number[] {
  if (start.length < shortestStart) return [];
  return calls
    .filter(({ name }) => name.startsWith(start))
    .toSorted((one, other) => one.name.length - other.name.length || one.at - other.at)
    .map(({ at }) => at);
}

/** Shorter ones are as likely words. */
const shortestStart = 9;

/** Other pages are named by their keywords, too. */
function namesOf({ kind, id, title, template, asked }: Entry): ReadonlySet<string> {
  const names = new Set([id, title, template, ...(kind === 'page' ? asked : [])]);
  names.delete('');
  return names;
}

function partsOfAll(name: string): readonly string[] {
  return tokensOf(name).flatMap(partsOf);
}

function put(numbers: Map<string, number[]>, key: string, at: number): void {
  if (key === '') return;
  const list = numbers.get(key) ?? [];
  numbers.set(key, list);
  list.push(at);
}

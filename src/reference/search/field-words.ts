import type { SearchKind } from './document.ts';
import type { Entry } from './entry.ts';
import type { FieldWords } from './text-field.ts';
import { wordsOf } from './words.ts';

/** How readers name what they look for. */
const kindWords: Readonly<Record<SearchKind, readonly string[]>> = {
  operation: [],
  event: ['event', 'webhook'],
  page: [],
  group: [],
  schema: ['schema', 'type', 'object'],
  fault: ['error', 'fault', 'code'],
  change: ['change', 'version'],
};

/** The words of each entry, ready to be indexed. */
export function fieldWords(entries: readonly Entry[]): readonly FieldWords[] {
  const read = nameReader();
  return entries.map(({ kind, id, title, template, scope, asked, answered, words }) => {
    const own = [id, title, template].flatMap(wordsOf);
    return {
      title: [...new Set([...withoutScope(own, scope), ...kindWords[kind]])],
      asked: read(asked),
      answered: read(answered),
      words: withoutScope(words, scope),
    };
  });
}

/** Many entries share a set of names, and many sets a name: each is read once. */
function nameReader(): (names: readonly string[]) => readonly string[] {
  const ofName = new Map<string, readonly string[]>();
  const ofSet = new Map<readonly string[], readonly string[]>();
  const read = (name: string) => {
    const words = ofName.get(name) ?? wordsOf(name);
    ofName.set(name, words);
    return words;
  };
  return (names) => {
    const words = ofSet.get(names) ?? [...new Set(names.flatMap(read))];
    ofSet.set(names, words);
    return words;
  };
}

/** Those of the default service say "service", too, but are not what is meant by it. */
function withoutScope(words: readonly string[], scope: Entry['scope']): readonly string[] {
  return scope === 'default' ? words.filter((word) => !scopeWords.has(word)) : words;
}

const scopeWords: ReadonlySet<string> = new Set(['service', 'default', 'account', 'named']);

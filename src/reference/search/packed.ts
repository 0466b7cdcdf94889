import type { SearchDocument, SearchKind } from './document.ts';
import type { Entry } from './entry.ts';
import { packRows, unpackRows } from './packed-rows.ts';
import { packWords, unpackWords } from './packed-words.ts';

/** The entries as JSON that gzip makes small: columns of lines, and sets of names and words once. */
export interface PackedSearch {
  /** How many of each kind, in this order. */
  readonly kinds: readonly (readonly [SearchKind, number])[];
  readonly ids: string;
  /** Here and in templates an empty line stands for the id. */
  readonly titles: string;
  readonly methods: string;
  readonly templates: string;
  readonly groups: string;
  readonly scopes: string;
  /** What paths of a kind start with; where the id in lower case is all the rest, the line is empty; others follow a slash. */
  readonly starts: Readonly<Partial<Record<SearchKind, string>>>;
  readonly paths: string;
  readonly asked: Sets;
  readonly answered: Sets;
  readonly words: Sets;
}

interface Sets {
  readonly sets: string;
  readonly rows: string;
}

export function pack(entries: readonly Entry[]): PackedSearch {
  const starts = startsOf(entries);
  const lines = (line: (entry: Entry) => string) =>
    entries.map((entry) => oneLine(line(entry))).join('\n');
  const words = packRows(entries.map((entry) => entry.words.join(' ')));
  return {
    kinds: runsOf(entries.map(({ kind }) => kind)),
    ids: lines(({ id }) => id),
    titles: lines(({ id, title }) => (title === id ? '' : title)),
    methods: lines(({ method }) => method),
    templates: lines(({ id, template }) => (template === id ? '' : template)),
    groups: lines(({ group }) => group),
    scopes: lines(({ scope }) => scope),
    starts,
    paths: lines((entry) => (entry.path === usualPath(entry, starts) ? '' : `/${entry.path}`)),
    asked: packNames(entries.map(({ asked }) => asked)),
    answered: packNames(entries.map(({ answered }) => answered)),
    words: { sets: packWords(words.distinct), rows: words.rows },
  };
}

export function unpack(packed: PackedSearch): readonly Entry[] {
  const { ids, titles, methods, templates, groups, scopes, paths } = columnsOf(packed);
  const asked = unpackNames(packed.asked);
  const answered = unpackNames(packed.answered);
  const words = chosen(unpackWords(packed.words.sets), packed.words);
  const kinds = packed.kinds.flatMap(([kind, times]) => Array.from({ length: times }, () => kind));
  return kinds.map((kind, at) => {
    const id = ids[at] ?? '';
    const scope = scopes[at];
    const isCall = kind === 'operation' || kind === 'event';
    return {
      kind,
      id,
      title: titles[at] || id,
      method: methods[at] ?? '',
      template: templates[at] || (isCall ? id : ''),
      group: groups[at] ?? '',
      scope: scope === 'default' || scope === 'service' ? scope : '',
      path: paths[at] ? paths[at].slice(1) : usualPath({ kind, id }, packed.starts),
      asked: asked[at] ?? [],
      answered: answered[at] ?? [],
      words: words[at] ?? [],
    };
  });
}

/** Lines and tabs part what is packed. */
function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}

type Column = 'ids' | 'titles' | 'methods' | 'templates' | 'groups' | 'scopes' | 'paths';

function columnsOf(packed: PackedSearch): Readonly<Record<Column, readonly string[]>> {
  return {
    ids: packed.ids.split('\n'),
    titles: packed.titles.split('\n'),
    methods: packed.methods.split('\n'),
    templates: packed.templates.split('\n'),
    groups: packed.groups.split('\n'),
    scopes: packed.scopes.split('\n'),
    paths: packed.paths.split('\n'),
  };
}

function packNames(all: readonly (readonly string[])[]): Sets {
  const { distinct, rows } = packRows(all.map((names) => names.map(oneLine).join('\t')));
  return { sets: distinct.join('\n'), rows };
}

function unpackNames(packed: Sets): readonly (readonly string[])[] {
  const sets = packed.sets.split('\n').map((line) => (line === '' ? [] : line.split('\t')));
  return chosen(sets, packed);
}

function chosen(
  sets: readonly (readonly string[])[],
  { rows }: Sets,
): readonly (readonly string[])[] {
  return unpackRows(rows).map((number) => sets[number] ?? []);
}

type Addressed = Pick<SearchDocument, 'kind' | 'id'>;

function usualPath({ kind, id }: Addressed, starts: PackedSearch['starts']): string {
  return `${starts[kind] ?? ''}${id.toLowerCase()}`;
}

/** Of the first entry of each kind whose path ends in its id. */
function startsOf(entries: readonly Entry[]): PackedSearch['starts'] {
  const starts: Partial<Record<SearchKind, string>> = {};
  for (const { kind, id, path } of entries) {
    const end = id.toLowerCase();
    if (path.endsWith(end)) starts[kind] ??= path.slice(0, path.length - end.length);
  }
  return starts;
}

function runsOf(kinds: readonly SearchKind[]): PackedSearch['kinds'] {
  const runs: [SearchKind, number][] = [];
  for (const kind of kinds) {
    const last = runs.at(-1);
    if (last?.[0] === kind) last[1] += 1;
    else runs.push([kind, 1]);
  }
  return runs;
}

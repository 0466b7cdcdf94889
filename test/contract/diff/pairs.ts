import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { OpenApiDocument } from '../../../src/description/description.ts';

/** Two documents and whether the second breaks callers of the first, as somebody else sees it. */
export interface Pair {
  readonly set: 'cases' | 'reversed' | 'generated' | 'history';
  readonly name: string;
  readonly breaking: boolean;
  readonly read: () => readonly [base: OpenApiDocument, revision: OpenApiDocument];
}

interface Row {
  readonly name: string;
  readonly base: string;
  readonly revision: string;
  readonly tags: readonly string[];
  readonly maxLevel: string;
  readonly isBreaking: boolean;
}

interface GeneratedRow {
  readonly name: string;
  readonly base: OpenApiDocument;
  readonly revision: OpenApiDocument;
  readonly semanticBreaking: boolean | null;
}

interface HistoryRow {
  readonly name: string;
  readonly base: string;
  readonly revision: string;
  readonly wireBreaking?: boolean;
}

const data = new URL('../../../../shared/data/', import.meta.url);

/** All that the score script counts (its README: "core"), and the reviewed events of the history. */
export function allPairs(): readonly Pair[] {
  return [
    ...upstream('cases', 'breaking/cases.json'),
    ...upstream('reversed', 'breaking/cases-reversed.json'),
    ...generated(),
    ...curated(),
  ];
}

const notCore = new Set([
  'sunset-date',
  'stability',
  'x-extensible-enum',
  'test-used-nondefault-diff-config',
]);

function upstream(set: 'cases' | 'reversed', file: string): readonly Pair[] {
  const rows: readonly Row[] = JSON.parse(text(file));
  return rows
    .filter(({ tags, maxLevel }) => maxLevel !== 'WARN' && !tags.some((tag) => notCore.has(tag)))
    .map(({ name, isBreaking, base, revision }) => {
      return { set, name, breaking: isBreaking, read: () => [plain(base), plain(revision)] };
    });
}

function generated(): readonly Pair[] {
  return text('breaking/cases-generated.jsonl')
    .trim()
    .split('\n')
    .flatMap((line) => {
      const row: GeneratedRow = JSON.parse(line);
      const { name, base, revision, semanticBreaking: breaking } = row;
      if (breaking === null) return [];
      return { set: 'generated' as const, name, breaking, read: () => [base, revision] as const };
    });
}

function curated(): readonly Pair[] {
  return history('conversations-curated.json').map(({ name, breaking, read }) => ({
    set: 'history',
    name,
    breaking,
    read,
  }));
}

/** Every two versions of the published document that followed each other. */
export function wholeHistory(): readonly Omit<Pair, 'set' | 'breaking'>[] {
  return history('conversations.json');
}

function history(file: string): readonly Omit<Pair, 'set'>[] {
  const rows: readonly HistoryRow[] = JSON.parse(text(`history/${file}`));
  return rows.map(({ name, base, revision, wireBreaking = false }) => ({
    name,
    breaking: wireBreaking,
    read: () => [unpacked(base), unpacked(revision)],
  }));
}

function plain(path: string): OpenApiDocument {
  return JSON.parse(text(`breaking/${path}`));
}

function unpacked(path: string): OpenApiDocument {
  return JSON.parse(gunzipSync(bytes(`history/${path}`)).toString('utf8'));
}

function text(file: string): string {
  return bytes(file).toString('utf8');
}

function bytes(file: string): Buffer {
  return readFileSync(new URL(file, data));
}

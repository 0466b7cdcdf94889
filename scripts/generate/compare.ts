import { structuredPatch, type StructuredPatchHunk } from 'diff';
import { join, relative } from 'node:path';
import type { Artefacts } from './bundle.ts';
import { textOf } from './write.ts';

/** Lines of a file's difference that are worth showing; the rest is counted. */
const shown = 20;
/** Beyond this many changed lines a comparison takes seconds and tells nobody anything. */
const maxEditLength = 2000;

/** A short diff of what is on disk to what the spec says; empty when they agree. */
export function staleness(out: string, artefacts: Artefacts): string {
  return [...artefacts].map(([name, text]) => difference(join(out, name), text)).join('');
}

function difference(path: string, wanted: string): string {
  const found = textOf(path);
  if (found === wanted) return '';
  const name = relative(process.cwd(), path);
  if (found === undefined) return `${name} is missing.\n`;
  const patch = structuredPatch(name, name, found, wanted, '', '', { context: 1, maxEditLength });
  if (patch === undefined) return `${name} differs in more than ${maxEditLength} lines.\n`;
  const lines = patch.hunks.flatMap(hunkLines);
  const rest = lines.length - shown;
  const tail = rest > 0 ? `… and ${rest} more lines\n` : '';
  return `${name} is stale:\n${lines.slice(0, shown).join('\n')}\n${tail}`;
}

function hunkLines({ oldStart, newStart, lines }: StructuredPatchHunk): string[] {
  return [`@@ -${oldStart} +${newStart} @@`, ...lines];
}

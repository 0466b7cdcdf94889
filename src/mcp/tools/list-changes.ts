import * as z from 'zod';
import type { Change, Revision } from '../../reference/reference.ts';
import { operationNamed } from '../find/operation.ts';
import { withOwnSource } from './source.ts';
import { tool, type Tool } from './tool.ts';

export const listChanges: Tool = tool({
  name: 'list_changes',
  title: 'List changes',
  description: 'What changed in the API, newest first, breaking changes marked.',
  input: z.strictObject({
    since: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/, 'Give a date as YYYY-MM-DD.')
      .optional()
      .describe('YYYY-MM-DD'),
    breaking_only: z.boolean().default(false),
    operation: z.string().trim().min(1).max(500).optional().describe('of this one only'),
    limit: z.int().min(1).max(50).default(10),
  }),
  need: 'history',
  answer: ({ since = '', breaking_only: isBreaking, operation, limit }, docs) => {
    const id = operation === undefined ? undefined : changedId(operation);
    const wanted = ({ level, operations }: Change): boolean =>
      (!isBreaking || level === 'major') && (id === undefined || operations.includes(id));
    const { revisions } = docs.reference;
    const found = revisions
      .filter(({ date }) => date >= since)
      .flatMap((revision) =>
        revision.changes.filter(wanted).map((change) => ({ revision, change })),
      );
    const shown = found.slice(0, limit);
    const more =
      found.length > limit
        ? [`${found.length - limit} more: raise limit, or ask since when or of which operation.`]
        : [];
    const none = revisions.length === 0 ? 'No earlier version is known.' : 'No such change.';
    const lines = shown.length === 0 ? [none] : linesOf(shown);
    return withOwnSource([...lines, ...more, docs.urlOf('changes')].join('\n'), 'changes', docs);

    /** Of an operation that is gone, too. */
    function changedId(name: string): string {
      const all = docs.reference.revisions.flatMap(({ changes }) => changes);
      const isKnown = all.some(({ operations }) => operations.includes(name));
      return isKnown ? name : operationNamed(name, docs).id;
    }
  },
});

interface Found {
  readonly revision: Revision;
  readonly change: Change;
}

/** Each revision once, with its changes below it. */
function linesOf(found: readonly Found[]): readonly string[] {
  return found.flatMap(({ revision, change }, at) => [
    ...(found[at - 1]?.revision === revision ? [] : [`## ${revision.id}: ${revision.title}`]),
    changeLine(change),
  ]);
}

function changeLine({ level, text, places }: Change): string {
  return `- ${level === 'major' ? 'BREAKING ' : ''}${text}${places > 1 ? ` (${places} places)` : ''}`;
}

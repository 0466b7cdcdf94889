import { describe, expect, it } from 'vitest';
import { ownDocs, ownServer } from '../tools/own-server.ts';
import { twoRevisions } from '../tools/two-revisions.ts';
import { tasks } from './tasks.ts';

// All but the last four were written, with their first calls, before the server was asked any of them.
const docs = ownDocs({ revisions: twoRevisions });
const { call, complaints } = await ownServer(() => docs);

describe('what developers ask', () => {
  it('is enough to say something, and asked once each', () => {
    expect(tasks.length).toBeGreaterThanOrEqual(45);
    expect(new Set(tasks.map(({ question }) => question)).size).toBe(tasks.length);
    const used = new Set(tasks.flatMap(({ calls }) => calls.map(([tool]) => tool)));
    expect(used.size).toBeGreaterThanOrEqual(6);
  });

  it.each(tasks)('is answered in three calls: $question', async ({ question, calls, facts }) => {
    expect(calls.length).toBeLessThanOrEqual(3);
    let known = question;
    for (const [tool, args] of calls) {
      expect(idsIn(args).filter((id) => !says(known, id))).toEqual([]);
      const { text, failed } = await call(tool, args);
      expect(failed, text).toBe(false);
      known += `\n${text}`;
    }
    const answers = known.slice(question.length);
    expect(facts.length).toBeGreaterThan(0);
    expect(facts.filter((fact) => !answers.includes(fact))).toEqual([]);
  });

  it('is answered without a fault inside', () => {
    expect(complaints).toEqual([]);
  });
});

/** What somebody must know to ask for it: a search takes any words. */
function idsIn(args: Readonly<Record<string, unknown>>): readonly string[] {
  return ['operation', 'name', 'group', 'error'].flatMap((key) => {
    const value = args[key];
    return typeof value === 'string' ? [value] : [];
  });
}

/** The whole id, and not a part of a longer one. */
function says(text: string, id: string): boolean {
  const escaped = id.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(String.raw`(?<![\w/])${escaped}(?!\w)`, 'i').test(text);
}

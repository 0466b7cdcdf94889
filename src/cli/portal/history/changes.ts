import type { Difference } from '../../../contract/diff/difference.ts';
import type { Change } from '../../../reference/model.ts';
import { togetherIn, withoutNames, withoutOwner } from './wording.ts';

/** What the differences are to a reader: breaking ones first, the repeats of one cause together. */
export function changesOf(findings: readonly Difference[]): readonly Change[] {
  // The revision bears its number.
  const told = findings.filter(({ id, area }) => !(id === 'version-changed' && area === 'info'));
  const groups = new Map<string, Difference[]>();
  for (const finding of told) {
    const key = causeOf(finding);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  return [...groups.values()].map(changeOf).toSorted((one, other) => rank(one) - rank(other));
}

/**
 * What comes or goes is told by its name, if anybody uses it. A change is one with its like elsewhere:
 * of words, whatever they were and are.
 */
function causeOf(finding: Difference): string {
  const { id, level, kind, text, usedBy } = finding;
  if (kind === 'documentation') return JSON.stringify([id, level]);
  const isNamed = kind === 'existence' && usedBy.length > 0;
  const about = isNamed ? withoutOwner(text) : withoutNames(withoutOwner(text));
  return JSON.stringify([id, level, directionFor(finding), about]);
}

/** An answer that gains a value is another thing than a request that may. */
function directionFor({ level, direction }: Difference): string {
  return level === 'major' ? direction : '';
}

function changeOf(group: readonly Difference[]): Change {
  const [first] = group;
  if (first === undefined) throw new Error('A group has at least one difference.');
  return {
    level: first.level,
    kind: kindOf(first),
    text: togetherIn(group.map(({ text }) => text)),
    places: group.reduce((sum, finding) => sum + placesOf(finding), 0),
    operations: [...new Set(group.flatMap(({ usedBy }) => usedBy))],
  };
}

function kindOf({ kind, action }: Difference): Change['kind'] {
  if (kind !== 'existence') return 'changed';
  return action === 'add' ? 'added' : action === 'remove' ? 'removed' : 'changed';
}

/** What the twins of an operation changed alike is one difference, and stands in each of them. */
function placesOf({ pointer, usedBy }: Difference): number {
  return /^\/paths\/[^/]*\/[^/]*\//.test(pointer) ? Math.max(1, usedBy.length) : 1;
}

const levels: readonly Change['level'][] = ['major', 'minor', 'patch'];
const kinds: readonly Change['kind'][] = ['added', 'changed', 'removed'];

function rank({ level, kind }: Change): number {
  const within = level === 'major' ? 0 : kinds.indexOf(kind);
  return kinds.length * levels.indexOf(level) + within;
}

import { fingerprintOf } from '../report/fingerprint.ts';
import type { Direction, JudgedChange } from '../engine/redocly.ts';
import { actionOf } from './action.ts';
import { areaOf } from './area.ts';
import type { Difference } from './difference.ts';
import { directionsOf } from './directions.ts';
import type { Normalised } from './normalise/normalised.ts';
import { placeOf } from './place.ts';
import type { Judgement } from './plain-change.ts';
import { subjectOf } from './subject.ts';
import { usedBy } from './used-by.ts';

export interface Sides {
  readonly base: Normalised;
  readonly revision: Normalised;
}

export interface Found {
  readonly finding: Difference;
  /** The same for what is one thing in both documents, however it was reached. */
  readonly cause: string;
  /** Within an operation: what else has to be the same for a twin of it. */
  readonly twin?: { readonly path: string; readonly key: string } | undefined;
}

export function toFinding(change: JudgedChange, judgement: Judgement, sides: Sides): Found {
  const { id, message, level, labels } = judgement;
  const side = change.kind === 'removed' ? 'base' : 'revision';
  const location = change.kind === 'removed' ? change.base.location : change.revision.location;
  const pointer = sides[side].original(location.pointer);
  const place = placeOf(sides[side].document, location.pointer);
  const users = usedBy(change.node);
  const finding: Difference = {
    id,
    severity: severityOf(judgement),
    text: textOf(change, judgement, place.owner),
    claim: judgement.claim,
    operation: users.length === 1 ? users[0] : undefined,
    pointer: pointer.slice(1),
    side,
    fingerprint: fingerprintOf(id, place.owner, place.within, message),
    usedBy: users,
    labels: [level, ...labels],
    kind: judgement.kind,
    action: actionOf(change),
    direction: directionName(directionsOf(change.node)),
    area: areaOf(change.node),
    level,
  };
  const before = change.kind === 'added' ? '' : sides.base.original(change.base.location.pointer);
  const [method, path] = place.owner.split(' ');
  return {
    finding,
    cause: JSON.stringify([id, message, side, pointer, before]),
    twin:
      path !== undefined && place.within !== '' && method !== undefined
        ? { path, key: JSON.stringify([id, message, method, place.within, valuesOf(change)]) }
        : undefined,
  };
}

function textOf({ node }: JudgedChange, judgement: Judgement, owner: string): string {
  const { message, reason } = judgement;
  // The rules name properties, but not what a body or a parameter as a whole is.
  const subject = / of `|^[A-Z][a-z ]+`/.test(message) ? undefined : subjectOf(node, owner);
  const text = subject === undefined ? message : `${subject}: ${message}`;
  return reason === undefined ? text : `${text} ${reason}`;
}

function severityOf({ level, labels }: Judgement): Difference['severity'] {
  if (level === 'major') return 'error';
  return level === 'minor' && labels.includes('client-breaking') ? 'warning' : 'note';
}

function directionName(directions: readonly Direction[]): Difference['direction'] {
  return directions.length === 2 ? 'both' : (directions[0] ?? 'none');
}

function valuesOf(change: JudgedChange): readonly unknown[] {
  return [change.base?.value, change.revision?.value];
}

import type { Description, Operation } from '../../description/description.ts';
import { fieldOf } from './json-at.ts';
import { isGood } from './answer.ts';
import type { BaseDrafts } from './base-draft.ts';
import type { Draft } from './draft.ts';
import { isParameter, segmentsOf, shapeOf, type Collection, type Plan } from './plan.ts';
import type { Sent } from './sender.ts';
import { addressOf, isWithin, pathOf, type Thing } from './thing.ts';

/** All that a run made and did not delete yet. */
export interface Made {
  readonly add: (thing: Thing) => void;
  readonly gone: (thing: Thing | undefined) => void;
  /** The collection that an operation adds to by another path than its own, as its links say. */
  readonly linkedCollection: (operation: Operation, plan: Plan) => Collection | undefined;
  /** Deletes it, the last first; tells what is still there. */
  readonly cleanUp: (send: (draft: Draft) => Promise<Sent>) => Promise<readonly string[]>;
}

export function madeThings({ operations, resolve }: Description, drafts: BaseDrafts): Made {
  const all = new Set<Thing>();
  return {
    add: (thing) => all.add(thing),
    gone(thing) {
      if (thing === undefined) return;
      for (const other of all) {
        const isIt = other.home === thing.home && other.value === thing.value;
        if (isIt || isWithin(other, thing)) all.delete(other);
      }
    },
    linkedCollection(operation, plan) {
      for (const raw of operation.responses.flatMap(({ links }) => Object.values(links))) {
        const id = fieldOf(resolve<object>(Object(raw)), 'operationId');
        const target = operations.find((each) => each.id === id);
        const segments = segmentsOf(target?.path ?? '');
        if (!isParameter(segments.at(-1) ?? '')) continue;
        return plan.collections.get(shapeOf(segments.slice(0, -1).join('/')));
      }
      return undefined;
    },
    async cleanUp(send) {
      const left: string[] = [];
      const deleted: Thing[] = [];
      for (const thing of [...all].toReversed()) {
        if (deleted.some((parent) => isWithin(thing, parent))) continue;
        const isGone = await removed(thing, send);
        if (isGone) deleted.push(thing);
        else left.push(`DELETE ${addressOf(thing)}`);
      }
      return left.filter(
        (line) => !deleted.some((thing) => line.startsWith(`DELETE ${addressOf(thing)}/`)),
      );
    },
  };

  async function removed(thing: Thing, send: (draft: Draft) => Promise<Sent>): Promise<boolean> {
    const { remove } = thing.collection;
    if (remove === undefined) return false;
    const { answer } = await send(drafts.base(remove, pathOf(remove, addressOf(thing)), []));
    return isGood(answer) || answer.status === 404 || answer.status === 410;
  }
}

import type { Operation } from '../../description/description.ts';
import { isGood } from './answer.ts';
import { listed } from './listed.ts';
import { isRecord, jsonAt, plainName } from './json-at.ts';
import { isParameter, nounOf, segmentsOf, shapeOf, type Collection } from './plan.ts';
import type { Sent } from './sender.ts';
import { filledPath } from './text-of.ts';
import { addressOf, homeOf, pathOf, valueOf, type Thing } from './thing.ts';
import type { Placed, World, WorldOptions } from './world-shape.ts';

/** Makes what paths need when they need it, parents first, and keeps it for all that come after. */
export function world(options: WorldOptions): World {
  const { plan, operations, drafts, made, readOnly, ownsTarget, send } = options;
  const things = new Map<string, Thing>();
  const hopeless = new Set<string>();
  const accompanied = new Set<string>();

  return {
    place: (operation) => place(operation, false),
    placeNew: (operation) => place(operation, true),
    placesNew,
    note,
    thingOf,
    makes: (operation) => addedTo(operation) !== undefined,
    forget(thing) {
      if (thing === undefined) return;
      for (const [home, { value }] of things) {
        const isIt = home === thing.home && value === thing.value;
        if (isIt || `${home}/`.startsWith(`${addressOf(thing)}/`)) things.delete(home);
      }
    },
    things: () => [...things.values()],
  };

  async function place(operation: Operation, isNew: boolean): Promise<Placed | undefined> {
    const segments = segmentsOf(operation.path);
    const last = segments.findLastIndex(isParameter);
    const path: Record<string, string> = {};
    let sofar = '';
    let thing: Thing | undefined;
    let isOurs = true;
    for (const [index, segment] of segments.entries()) {
      if (index === 0) continue;
      if (!isParameter(segment)) {
        sofar += `/${segment}`;
        continue;
      }
      const shape = shapeOf(segments.slice(0, index).join('/'));
      const collection = plan.collections.get(shape);
      const isEnd = index === last && index === segments.length - 1;
      thing = collection && (await thingAt(collection, sofar, isNew && isEnd, isOurs));
      if (thing === undefined) return (await company(sofar)) ? place(operation, isNew) : undefined;
      isOurs &&= thing.isOurs;
      path[/\{([^}]+)\}/.exec(segment)?.[1] ?? ''] = thing.value;
      sofar += `/${encodeURIComponent(thing.value)}`;
    }
    return {
      path,
      thing: isParameter(segments.at(-1) ?? '') ? thing : undefined,
      isOurs: isOurs && last > 0,
    };
  }

  async function* placesNew(operation: Operation): AsyncGenerator<Placed> {
    for await (const placed of kinds(operation)) yield placed;
    const placed = await place(operation, false);
    const filled = placed && filledPath(operation.path, placed.path);
    const [parent] = [...things.values()]
      .filter((thing) => thing !== placed?.thing && `${filled}/`.startsWith(`${addressOf(thing)}/`))
      .toSorted((one, other) => other.home.length - one.home.length);
    if (parent?.collection.create === undefined) return;
    things.delete(parent.home);
    const apart = await place(operation, false);
    if (apart !== undefined) yield apart;
    things.delete(parent.home);
    for await (const other of kinds(operation, parent)) yield other;
    things.set(parent.home, parent);
  }

  /** A thing of each example that makes one, each in a parent of its own if one is given. */
  async function* kinds(operation: Operation, parent?: Thing): AsyncGenerator<Placed> {
    const placed = await place(operation, false);
    const maker = placed?.thing?.collection.create;
    const name = /\{([^}]+)\}$/.exec(operation.path)?.[1];
    if (placed?.thing === undefined || maker === undefined || name === undefined) return;
    const count = drafts.examples(maker, placed.path, []).length;
    for (let index = 0; index < count; index += 1) {
      if (parent !== undefined) things.delete(parent.home);
      const home = await place(maker, false);
      const draft = home && drafts.examples(maker, home.path, [...things.values()])[index]?.[1];
      if (home === undefined || draft === undefined) continue;
      const sent = await send(drafts.alone(drafts.fresh(draft)));
      const thing = isGood(sent.answer) ? note(sent) : undefined;
      if (thing === undefined) continue;
      yield {
        path: { ...pathOf(operation, addressOf(thing)), [name]: thing.value },
        thing,
        isOurs: true,
      };
    }
  }

  async function thingAt(
    collection: Collection,
    home: string,
    isNew: boolean,
    isParentOurs: boolean,
  ): Promise<Thing | undefined> {
    const known = things.get(home);
    if (known !== undefined && !isNew) return known;
    if (hopeless.has(home) && known === undefined) return undefined;
    const thing =
      (await create(collection, home)) ??
      (await found(collection, home, isParentOurs)) ??
      (await provoked(collection, home, isParentOurs));
    if (thing === undefined) hopeless.add(home);
    else if (!isNew) things.set(home, thing);
    return thing ?? known;
  }

  async function create(collection: Collection, home: string): Promise<Thing | undefined> {
    const { create: operation } = collection;
    if (operation === undefined || readOnly) return undefined;
    const path = pathOf(operation, home);
    for (const draft of drafts.tries(operation, path, [...things.values()])) {
      const sent = await send(draft);
      if (isGood(sent.answer)) return note(sent);
    }
    return undefined;
  }

  /** The first that is listed. */
  async function found(
    whole: Collection,
    home: string,
    isParentOurs: boolean,
  ): Promise<Thing | undefined> {
    const { list } = whole;
    if (list === undefined) return undefined;
    const draft = drafts.base(list, pathOf(list, home), [...things.values()]);
    const { answer } = await send(draft);
    const [item] = isGood(answer) ? listed(answer.json) : [];
    if (item === undefined) return undefined;
    const value = valueOf(whole, item);
    if (value === undefined) return undefined;
    // What lies within a thing of ours came there by us; what lies at the root may be anybody's.
    const isOurs = ownsTarget || (isParentOurs && isParameter(list.path));
    return { collection: whole, home, value, body: item, isOurs };
  }

  /** What nobody creates may come about beside something else: a user's conversation by a participant. */
  async function provoked(
    collection: Collection,
    home: string,
    isParentOurs: boolean,
  ): Promise<Thing | undefined> {
    if (readOnly || collection.create !== undefined || collection.list === undefined)
      return undefined;
    const [parent] = [...things.values()]
      .filter((thing) => home.startsWith(`${addressOf(thing)}/`) && isRecord(thing.body))
      .toSorted((one, other) => other.home.length - one.home.length);
    if (parent?.collection.create === undefined) return undefined;
    const identifying = drafts.requiredOf(parent.collection.create).map(plainName);
    const makers = operations.filter(
      (operation) =>
        operation.method === 'POST' &&
        operation !== parent.collection.create &&
        plan.collections.get(shapeOf(operation.path))?.create === operation &&
        !shapeOf(operation.path).endsWith(nounOf(parent.collection)) &&
        drafts.fieldsOf(operation).some((field) => identifying.includes(plainName(field))),
    );
    for (const maker of makers.slice(0, 6)) {
      // What the maker adds to may be full: then something new of that kind is not.
      for (const isRenewed of [false, true]) {
        if (isRenewed) renew(maker);
        const placed = await place(maker, false);
        const draft = placed && drafts.naming(maker, placed.path, parent, identifying);
        const sent = draft && (await send(draft));
        if (sent === undefined || !isGood(sent.answer)) continue;
        note(sent);
        const thing = await found(collection, home, isParentOurs);
        if (thing !== undefined) return thing;
      }
    }
    return undefined;
  }

  /** Lets what an operation adds to be made anew when it is asked for. */
  function renew({ path }: Operation): void {
    const shape = shapeOf(segmentsOf(path).slice(0, -2).join('/'));
    for (const [home, thing] of things) {
      if (thing.collection.shape === shape && thing.collection.create !== undefined)
        things.delete(home);
    }
  }

  /**
   * What comes about by itself may need others beside its parent: a receipt needs a message, and
   * before that somebody who gets it. Makes them, and lets the parent be made anew, once a place.
   */
  async function company(home: string): Promise<boolean> {
    const parent = [...things.values()].find(
      (thing) =>
        home.startsWith(`${addressOf(thing)}/`) &&
        segmentsOf(home).length === segmentsOf(thing.home).length + 2,
    );
    if (readOnly || parent?.collection.create === undefined) return false;
    if (accompanied.has(parent.home)) return false;
    accompanied.add(parent.home);
    const above = segmentsOf(parent.collection.shape).slice(0, -1).join('/');
    const beside = [...plan.collections.values()].filter(
      ({ shape }) =>
        shape !== parent.collection.shape && segmentsOf(shape).slice(0, -1).join('/') === above,
    );
    for (const { create: maker } of beside) {
      if (maker === undefined) continue;
      const path = pathOf(maker, parent.home);
      for (const [, draft] of drafts.examples(maker, path, [...things.values()])) {
        note(await send(drafts.alone(drafts.fresh(draft))));
      }
    }
    things.delete(parent.home);
    hopeless.delete(home);
    return true;
  }

  function note(sent: Sent): Thing | undefined {
    const thing = thingOf(sent);
    if (thing !== undefined) made.add(thing);
    return thing;
  }

  function thingOf({ draft, answer }: Sent): Thing | undefined {
    if (draft.method !== 'POST' || !isGood(answer)) return undefined;
    const collection = addedTo(draft.operation);
    const value = collection && jsonAt(answer.json, collection.pointer);
    if (typeof value !== 'string' && typeof value !== 'number') return undefined;
    if (collection === undefined) return undefined;
    const home = homeOf(collection, draft);
    return { collection, home, value: String(value), body: answer.json, isOurs: true };
  }

  function addedTo(operation: Operation): Collection | undefined {
    if (operation.method !== 'POST') return undefined;
    const own = plan.collections.get(shapeOf(operation.path));
    if (own !== undefined) return own.create === operation ? own : undefined;
    return made.linkedCollection(operation, plan);
  }
}

import type { Operation } from '../../description/description.ts';
import { isGood, isRefused } from './answer.ts';
import { ask, type Context } from './context.ts';
import { changed, type Draft } from './draft.ts';
import { ofExchange, type RunFinding } from './findings.ts';
import { afterCreate, afterDelete, afterUpdate, draftAt } from './life.ts';
import { isRecord } from './json-at.ts';
import { canPutBack } from './may-change.ts';
import type { Sent } from './sender.ts';
import type { Tally } from './tally.ts';
import type { Thing } from './thing.ts';
import type { Placed } from './world-shape.ts';

/** One valid request of an operation. */
export interface Attempt {
  readonly name: string;
  /** The example that it begins with; else the base of the operation. */
  readonly example?: string | undefined;
  readonly change?: (base: Draft) => Draft;
  /** Whether it is as the document shows it, so that others are tried where it is refused. */
  readonly mustWork?: boolean;
}

/** Sends one, and follows what came of it. */
export async function attempt(
  context: Context,
  tally: Tally,
  operation: Operation,
  { name, example, change = (base) => base, mustWork = false }: Attempt,
): Promise<readonly RunFinding[]> {
  const { drafts, world } = context;
  const placed = await placeFor(context, operation);
  if (placed === undefined) return [];
  const all = drafts.examples(operation, placed.path, world.things());
  const base =
    all.find(([key]) => key === example)?.[1] ??
    drafts.base(operation, placed.path, world.things());
  const creates = world.makes(operation);
  const first = change(creates ? drafts.fresh(base) : base);
  if (!canPutBack(context, first.body?.value)) return [];
  let sent = await ask(context, first);
  const found = [...ofExchange(sent, name)];
  // What is taken already, or points at what is not there, says nothing of the request itself.
  for (const again of [drafts.fresh, drafts.alone]) {
    const next = change(again(creates ? drafts.fresh(base) : base));
    const isOther = again === drafts.alone ? differs(next, first) : sent.answer.status === 409;
    if (isGood(sent.answer) || !isOther) continue;
    sent = await ask(context, next);
    found.push(...ofExchange(sent, name));
  }
  if (mustWork && isRefused(sent.answer)) {
    const other = await elsewhere(context, tally, sent, name);
    if (other !== undefined) return [...found, ...other];
    await reduce(context, tally, sent);
  }
  if (!isGood(sent.answer)) {
    if (isRefused(sent.answer)) {
      const { status } = sent.answer;
      context.refused.push({ operation: operation.id, case: name, status });
      tally.refused(sent, name);
    }
    return found;
  }
  tally.accepted(sent.draft);
  if (mustWork) drafts.prefer(operation, base.body);
  return [...found, ...(await follow(context, sent, placed, name))];
}

/** What changes or deletes a thing gets a new one, so that no case meets what another one left. */
export async function placeFor(
  context: Context,
  operation: Operation,
): Promise<Placed | undefined> {
  const isReading = operation.method === 'GET' || operation.method === 'HEAD';
  return isReading ? context.world.place(operation) : context.world.placeNew(operation);
}

/** Whether one of them has a field that the other has not. */
function differs(one: Draft, other: Draft): boolean {
  return fieldNames(one) !== fieldNames(other);
}

function fieldNames({ body }: Draft): string {
  return Object.keys(Object(body?.value)).toSorted().join();
}

/** Without one of its fields an example may be right for the state that is: that is a base as well. */
async function reduce(context: Context, tally: Tally, { draft }: Sent): Promise<void> {
  const { drafts } = context;
  const required = drafts.requiredOf(draft.operation);
  for (const name of Object.keys(Object(draft.body?.value))) {
    if (required.includes(name)) continue;
    const sent = await ask(context, changed(draft, 'body', name, undefined));
    if (!isGood(sent.answer)) continue;
    tally.accepted(sent.draft);
    drafts.prefer(draft.operation, sent.draft.body);
    return;
  }
}

/**
 * An example may need a thing of another kind than the first, a parent without others in it, or one
 * more parameter where a schema cannot tell that one of several has to be there.
 */
async function elsewhere(
  context: Context,
  tally: Tally,
  { draft }: Sent,
  name: string,
): Promise<readonly RunFinding[] | undefined> {
  const { operation } = draft;
  if (operation.method === 'GET') {
    for (const parameter of operation.parameters) {
      const [value] = parameter.in === 'query' ? context.drafts.valuesOf(parameter) : [];
      if (value === undefined) continue;
      const sent = await ask(context, changed(draft, 'query', parameter.name, value));
      if (!isGood(sent.answer)) continue;
      tally.accepted(sent.draft);
      context.drafts.need(operation, parameter, value);
      return ofExchange(sent, name);
    }
    return undefined;
  }
  for await (const placed of context.world.placesNew(operation)) {
    const sent = await ask(context, { ...draft, path: placed.path });
    if (!isGood(sent.answer)) continue;
    tally.accepted(sent.draft);
    return [...ofExchange(sent, name), ...(await follow(context, sent, placed, name))];
  }
  return undefined;
}

async function follow(
  context: Context,
  sent: Sent,
  placed: Placed,
  name: string,
): Promise<readonly RunFinding[]> {
  const { operation } = sent.draft;
  const { method } = operation;
  if (method === 'GET' || method === 'HEAD') return [];
  const thing = context.world.thingOf(sent);
  if (thing !== undefined) {
    const found = await afterCreate(context, sent, thing, name);
    return [...found, ...(await removal(context, thing, name))];
  }
  if (method === 'DELETE') {
    return placed.thing === undefined ? [] : afterDelete(context, sent, placed.thing, name);
  }
  if (placed.thing !== undefined && placed.thing.collection.create !== undefined) {
    const { fetch } = placed.thing.collection;
    const found = await afterUpdate(
      context,
      sent,
      fetch && draftAt(context, placed.thing, fetch),
      name,
    );
    return [...found, ...(await removal(context, placed.thing, name))];
  }
  const reading = context.description.operations.find(
    (each) => each.path === operation.path && each.method === 'GET',
  );
  return afterUpdate(
    context,
    sent,
    reading && context.drafts.base(reading, sent.draft.path, []),
    name,
  );
}

/** What a case made does not wait for the end: a server may say that there are too many. */
async function removal(
  context: Context,
  thing: Thing,
  name: string,
): Promise<readonly RunFinding[]> {
  const { remove } = thing.collection;
  if (remove === undefined || !isRecord(thing.body)) return [];
  const sent = await context.sender.send(draftAt(context, thing, remove));
  const found = ofExchange(sent, name);
  return isGood(sent.answer)
    ? [...found, ...(await afterDelete(context, sent, thing, name))]
    : found;
}

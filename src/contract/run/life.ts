import { isGood } from './answer.ts';
import type { Context } from './context.ts';
import type { RunFinding } from './findings.ts';
import { ofExchange } from './findings.ts';
import { fieldOf, isRecord, jsonAt, plainName } from './json-at.ts';
import { listed, nextAddress, saysNext } from './listed.ts';
import type { Draft } from './draft.ts';
import type { Sent } from './sender.ts';
import { addressOf, pathOf, type Thing } from './thing.ts';

/** Follows a thing that was just made: it can be fetched, and it is listed. */
export async function afterCreate(
  context: Context,
  created: Sent,
  thing: Thing,
  name: string,
): Promise<readonly RunFinding[]> {
  const { fetch, pointer } = thing.collection;
  const found: RunFinding[] = [];
  if (fetch !== undefined) {
    const sent = await context.sender.send(draftAt(context, thing, fetch));
    found.push(...ofExchange(sent, name));
    const isThere = isGood(sent.answer);
    const isOther = isThere && jsonAt(sent.answer.json, pointer) !== jsonAt(thing.body, pointer);
    if (!isThere || isOther) {
      found.push({
        id: 'created-is-there',
        text: `${created.draft.operation.id} answers ${created.answer.status}, but ${fetch.id} of what it made ${isOther ? 'answers something else' : `answers ${sent.answer.status}`}.`,
        claim: 'What was created can be fetched.',
        operation: created.draft.operation.id,
        pointer: '/status',
        sent,
        case: name,
      });
    }
  }
  return [...found, ...(await afterCreateListed(context, created, thing, name))];
}

/** How many pages are looked through for a thing. */
const mostPages = 40;

async function afterCreateListed(
  context: Context,
  created: Sent,
  thing: Thing,
  name: string,
): Promise<readonly RunFinding[]> {
  const { list, pointer } = thing.collection;
  if (list === undefined) return [];
  const found: RunFinding[] = [];
  let draft = context.drafts.base(list, pathOf(list, thing.home), []);
  for (let page = 0; page < mostPages; page += 1) {
    const sent = await context.sender.send(draft);
    found.push(...ofExchange(sent, name));
    const { json } = sent.answer;
    if (!isGood(sent.answer)) return found;
    const items = listed(json);
    if (items.some((item) => String(jsonAt(item, pointer)) === thing.value)) return found;
    const next = nextAddress(json);
    if (next === undefined) {
      // Without a word about pages, a full one may be cut off.
      if (!saysNext(json) && items.length >= 10) return found;
      // Items that do not say who they are cannot be looked through.
      if (items.length > 0 && jsonAt(items[0], pointer) === undefined) return found;
      return [
        ...found,
        {
          id: 'created-is-listed',
          text: `${created.draft.operation.id} answers ${created.answer.status}, but ${list.id} does not list what it made.`,
          claim: 'What was created is listed.',
          operation: list.id,
          pointer: '/body',
          sent,
          case: name,
        },
      ];
    }
    draft = { ...draft, query: queryOf(next) };
  }
  return found;
}

/** A thing that was changed is still so when it is fetched. */
export async function afterUpdate(
  context: Context,
  updated: Sent,
  fetchDraft: Draft | undefined,
  name: string,
): Promise<readonly RunFinding[]> {
  if (fetchDraft === undefined) return [];
  const sent = await context.sender.send(fetchDraft);
  const found = [...ofExchange(sent, name)];
  if (!isGood(sent.answer) || !isRecord(updated.answer.json)) return found;
  for (const field of Object.keys(Object(updated.draft.body?.value))) {
    const key = Object.keys(updated.answer.json).find(
      (each) => plainName(each) === plainName(field),
    );
    if (key === undefined) continue;
    const told = JSON.stringify(fieldOf(updated.answer.json, key));
    const kept = JSON.stringify(fieldOf(sent.answer.json, key));
    if (told === kept) continue;
    found.push({
      id: 'update-is-kept',
      text: `${updated.draft.operation.id} answers ${key} ${told}, but ${sent.draft.operation.id} right after it answers ${kept}.`,
      claim: 'What was changed stays changed.',
      operation: updated.draft.operation.id,
      pointer: `/body/${key}`,
      sent: updated,
      case: name,
    });
  }
  return found;
}

/** A thing that was deleted is not there any longer. */
export async function afterDelete(
  context: Context,
  removed: Sent,
  thing: Thing,
  name: string,
): Promise<readonly RunFinding[]> {
  context.made.gone(thing);
  context.world.forget(thing);
  const { fetch } = thing.collection;
  if (fetch === undefined) return [];
  const sent = await context.sender.send(draftAt(context, thing, fetch));
  const found = ofExchange(sent, name);
  if (sent.answer.status === 404 || sent.answer.status === 410) return found;
  return [
    ...found,
    {
      id: 'deleted-is-gone',
      text: `${removed.draft.operation.id} answers ${removed.answer.status}, but ${fetch.id} right after it answers ${sent.answer.status} instead of 404.`,
      claim: 'What was deleted is not there any longer.',
      operation: removed.draft.operation.id,
      pointer: '/status',
      sent,
      case: name,
    },
  ];
}

export function draftAt(context: Context, thing: Thing, operation: Draft['operation']): Draft {
  return context.drafts.base(operation, pathOf(operation, addressOf(thing)), []);
}

function queryOf(address: string): Readonly<Record<string, unknown>> {
  const query = new URLSearchParams(address.replace(/^[^?]*\??/, '').replace(/#.*/, ''));
  return Object.fromEntries(
    [...new Set(query.keys())].map((name) => [name, one(query.getAll(name))]),
  );
}

function one(values: readonly string[]): unknown {
  return values.length === 1 ? values[0] : values;
}

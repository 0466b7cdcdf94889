import type { OpenApiDocument } from '../../description/document.ts';
import { isReference } from '../../description/references.ts';
import { followed, inside, rootOf, type Located } from './locate.ts';
import type { Misfit, Step } from './misfits.ts';
import type { Place } from './places.ts';

/** The keys to a place in a document, or to the nearest one around it where there is none. */
export interface Spot {
  readonly keys: readonly string[];
  readonly isThere: boolean;
}

/** Where a misfit stands in both documents: in a component, if both come to it by the same name. */
export function spotsOf(
  documents: readonly [base: OpenApiDocument, revision: OpenApiDocument],
  call: readonly string[],
  place: Place,
  { steps, change }: Misfit,
): readonly [base: Spot, revision: Spot] {
  // Whether something is there is told of itself, not of what it refers to.
  const isOfValue = change === 'values' || change === 'keys';
  const found = documents.map((document) => {
    const at = inside(document, rootOf(document), ...call);
    return at
      ? ofPlace(document, at, place, steps, isOfValue)
      : { at: rootOf(document), isThere: false };
  });
  const [base, revision] = [found[0] ?? nowhere, found[1] ?? nowhere];
  const isShared = isOfValue && base.isThere && revision.isThere;
  const shared = isShared && sharedBy(documents, base.at, revision.at);
  if (shared)
    return [
      { keys: shared, isThere: true },
      { keys: shared, isThere: true },
    ];
  return [
    { keys: base.at.keys, isThere: base.isThere },
    { keys: revision.at.keys, isThere: revision.isThere },
  ];
}

interface Reached {
  readonly at: Located;
  readonly isThere: boolean;
}

const nowhere: Reached = { at: { keys: [], node: undefined }, isThere: false };

function ofPlace(
  document: OpenApiDocument,
  call: Located,
  place: Place,
  steps: readonly Step[],
  isOfValue: boolean,
): Reached {
  const to = (from: Located | undefined, ...keys: string[]): Located | undefined =>
    inside(document, from, ...keys);
  const ofNamed = (at: Located, rest: readonly Step[]): Reached =>
    isOfValue || rest.length > 0 ? below(document, at, rest) : { at, isThere: true };
  if (place.kind === 'parameters') {
    const [first, ...rest] = steps;
    if (first?.kind !== 'property') return { at: call, isThere: true };
    const parameter = parameterOf(document, call, place.in, first.name);
    return parameter ? ofNamed(parameter, rest) : { at: call, isThere: false };
  }
  if (place.kind === 'headers') {
    const answer = to(call, 'responses', place.status) ?? call;
    const [first, ...rest] = steps;
    if (first?.kind !== 'property') return { at: answer, isThere: true };
    const header = to(answer, 'headers', first.name);
    return header ? ofNamed(header, rest) : { at: answer, isThere: false };
  }
  const outer =
    place.kind === 'body' ? to(call, 'requestBody') : to(call, 'responses', place.status);
  if (outer === undefined) return { at: call, isThere: false };
  if (place.media === undefined) return { at: outer, isThere: true };
  const media = to(outer, 'content', place.media);
  return media ? below(document, media, steps) : { at: followed(document, outer), isThere: false };
}

function parameterOf(
  document: OpenApiDocument,
  call: Located,
  place: string,
  name: string,
): Located | undefined {
  const item = inside(document, rootOf(document), ...call.keys.slice(0, -1));
  for (const owner of [call, item]) {
    const list = inside(document, owner, 'parameters');
    for (const index of Object.keys(Array.isArray(list?.node) ? list.node : [])) {
      const at = inside(document, list, index);
      const is = (key: string, value: string): boolean => inside(document, at, key)?.node === value;
      if (is('in', place) && is('name', name)) return at;
    }
  }
  return undefined;
}

/** From a parameter, header or media type to its schema and what is in that. */
function below(document: OpenApiDocument, outer: Located, steps: readonly Step[]): Reached {
  let at = inside(document, outer, 'schema') ?? outer;
  for (const step of steps) {
    const next =
      step.kind === 'member' ? member(document, at, step.name) : stepped(document, at, step, 0);
    if (next === undefined) return { at: followed(document, at), isThere: false };
    at = next;
  }
  return { at, isThere: true };
}

/** The member of that name, or the whole union if its name stands elsewhere. */
function member(document: OpenApiDocument, from: Located, name: string): Located {
  const end = `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const all = membersOf(document, from);
  return all.find(({ node }) => isReference(node) && node.$ref.endsWith(end)) ?? from;
}

function membersOf(document: OpenApiDocument, from: Located): readonly Located[] {
  return ['allOf', 'oneOf', 'anyOf'].flatMap((keyword) => {
    const list = inside(document, from, keyword);
    const indexes = Object.keys(Array.isArray(list?.node) ? list.node : []);
    return indexes.flatMap((index) => inside(document, list, index) ?? []);
  });
}

function stepped(
  document: OpenApiDocument,
  from: Located,
  step: Step,
  depth: number,
): Located | undefined {
  const own = inside(document, from, ...keysOf(step));
  if (own || depth > 20) return own;
  for (const each of membersOf(document, from)) {
    const found = stepped(document, each, step, depth + 1);
    if (found) return found;
  }
  return undefined;
}

function keysOf(step: Step): readonly string[] {
  if (step.kind === 'property') return ['properties', step.name];
  return [step.kind === 'item' ? 'items' : 'additionalProperties'];
}

/** The component that both lead to by the same `$ref`, however many there are in a chain. */
function sharedBy(
  documents: readonly OpenApiDocument[],
  base: Located,
  revision: Located,
): readonly string[] | undefined {
  const [from, to] = [onlyReference(base.node), onlyReference(revision.node)];
  const [old, revised] = documents;
  if (from === undefined || from !== to || !old || !revised) {
    return base.keys.join('\n') === revision.keys.join('\n') ? base.keys : undefined;
  }
  const next = followed(old, { keys: base.keys, node: { $ref: from } });
  return sharedBy(
    documents,
    next,
    followed(revised, { keys: revision.keys, node: { $ref: from } }),
  );
}

/** Also through `allOf` with a single member, as 3.0 has it where something stands beside a `$ref`. */
function onlyReference(node: unknown): string | undefined {
  if (isReference(node)) return node.$ref;
  if (typeof node !== 'object' || node === null || !('allOf' in node)) return undefined;
  const { allOf } = node;
  return Array.isArray(allOf) && allOf.length === 1 ? onlyReference(allOf[0]) : undefined;
}

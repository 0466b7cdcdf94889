import type { FaultDoc, OperationPage } from '../../../reference/reference.ts';
import { search } from '../../../reference/search/search.ts';
import type { Docs } from '../../docs/docs.ts';
import { operationNamed } from '../../find/operation.ts';
import { unknown } from '../../find/unknown.ts';
import { faultText } from '../fault-text.ts';
import { withSource } from '../source.ts';
import { readFault } from './read-fault.ts';
import { withoutAnswer } from './without-answer.ts';

export interface GivenError {
  /** A code, a status, or whatever was answered, logged or thrown. */
  readonly error: string;
  /** What was called, where the text does not say it. */
  readonly operation?: string | undefined;
}

/** What an error means and what to do about it; throws a ToolError where nothing is like it. */
export function errorText({ error, operation }: GivenError, docs: Docs): string {
  const called = operation === undefined ? calledIn(error, docs) : operationNamed(operation, docs);
  const { codes, status, message } = readFault(error);
  const [named] = codes.flatMap((code) => docs.find.fault.byName(code) ?? []);
  if (named !== undefined) return withSource(faultText(named), pathOf(named), docs);
  const home = withoutAnswer(error);
  if (home !== undefined) return withSource(home.text, home.path, docs);
  const { faults, more } = faultsLike(message, status, called, docs);
  const [first, ...others] = faults;
  if (first === undefined) throw unknown('fault', error, docs.find.fault.ids, ['fault'], docs);
  const head = [
    ...codes.slice(0, 1).map((code) => `${code} is not in the dictionary of this API.`),
    headOf(status, called),
  ].join(' ');
  if (others.length === 0 && more === 0) {
    return withSource(`${head}\n${faultText(first)}`, pathOf(first), docs);
  }
  const lines = faults.map(({ code, title }) => `${code}: ${title}`);
  const note = more === 0 ? [] : [`${more} more with this status: name the operation.`];
  return withSource([head, ...lines, ...note].join('\n'), 'errors', docs);
}

/** Errors of our client begin with the operationId. */
function calledIn(error: string, { reference }: Docs): OperationPage | undefined {
  const ids = new Set(error.match(/\b[A-Z][A-Za-z]+(?=:\s)/g));
  return reference.operations.find(({ id }) => ids.has(id));
}

interface Alike {
  /** The likeliest first. */
  readonly faults: readonly FaultDoc[];
  /** How many others there are. */
  readonly more: number;
}

function faultsLike(
  message: string,
  status: number | undefined,
  called: OperationPage | undefined,
  docs: Docs,
): Alike {
  const meant = meantBy(message, docs);
  if (status === undefined) return { faults: ownFirst(meant, called).slice(0, few), more: 0 };
  const all = (called ?? docs.reference).faults.filter((fault) => fault.status === status);
  const likely = meant.filter((fault) => all.includes(fault)).slice(0, few);
  // What any operation may answer says most to who knows only the status.
  const first = new Set([...likely, ...all.filter(({ anywhere }) => anywhere)]);
  const rest = all.filter((fault) => !first.has(fault));
  const isShort = (likely.length === 0 || called !== undefined) && rest.length <= many;
  return { faults: [...first, ...(isShort ? rest : [])], more: isShort ? 0 : rest.length };
}

/** By its words: a number is not like another one. */
function meantBy(message: string, docs: Docs): readonly FaultDoc[] {
  const words = message.replaceAll(/\d+/g, ' ').trim();
  if (!/\p{L}{2}/u.test(words)) return [];
  const { hits } = search(docs.search, words, { kind: 'fault', limit: 20 });
  return hits.flatMap(({ id }) => docs.find.fault.byName(id) ?? []);
}

function ownFirst(
  faults: readonly FaultDoc[],
  called: OperationPage | undefined,
): readonly FaultDoc[] {
  const own = new Set(called?.faults);
  return [
    ...faults.filter((fault) => own.has(fault)),
    ...faults.filter((fault) => !own.has(fault)),
  ];
}

const few = 3;
const many = 15;

function headOf(status: number | undefined, called: OperationPage | undefined): string {
  const of = called === undefined ? '' : ` of ${called.id}`;
  return status === undefined ? `Maybe one of these${of}:` : `HTTP status ${status}${of} may be:`;
}

function pathOf({ anchor }: FaultDoc): string {
  return `errors#${anchor}`;
}

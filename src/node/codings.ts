import type { ReceivedFields } from './dispatch.ts';

export type Coding = 'gzip' | 'deflate' | 'br';

/** The codings to undo, in that order; none where one of them is unknown, as with `fetch`. */
export function codingsOf(fields: ReceivedFields): readonly Coding[] {
  const value = fields['content-encoding'];
  if (value === undefined) return none;
  const names = String(value).toLowerCase().split(',');
  if (names.length > most) {
    throw new Error(`The answer has ${names.length} content encodings, ${most} are the most.`);
  }
  const codings = names.map((name) => known.get(name.trim())).toReversed();
  return codings.every((coding) => coding !== undefined) ? codings : none;
}

const none: readonly Coding[] = [];

/** Each may multiply the size. https://curl.se/docs/CVE-2022-32206.html */
const most = 5;

const known: ReadonlyMap<string, Coding> = new Map([
  ['gzip', 'gzip'],
  ['x-gzip', 'gzip'],
  ['deflate', 'deflate'],
  ['br', 'br'],
]);

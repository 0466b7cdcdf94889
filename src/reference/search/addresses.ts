import type { Entry } from './entry.ts';
import { joined, singular } from './words.ts';

/** Finds operations by "GET /v1/Users/{Sid}", an address that was called, or "POST messages". */
export type Addresses = (query: string) => readonly number[];

const method = /^(get|put|post|delete|options|head|patch|trace)\s+(?=\S)/i;

export function addressesOf(entries: readonly Entry[]): Addresses {
  const all = entries.flatMap(({ kind, method: verb, template }, at) =>
    kind === 'operation' ? [{ at, verb, segments: segmentsOf(template) }] : [],
  );
  return (query) => {
    const verb = method.exec(query)?.[1];
    const rest = query.replace(method, '');
    const candidates = all.filter((one) => verb === undefined || one.verb === verb.toUpperCase());
    const isPath = /^(?:https?:\/\/|\/|\w+\/)\S*$/i.test(rest);
    if (!isPath) {
      if (verb === undefined || verb !== verb.toUpperCase()) return [];
      return candidates
        .filter(({ segments }) => endsWith(segments, rest))
        .toSorted(byLength)
        .map(({ at }) => at);
    }
    const asked = segmentsOf(rest.replace(/^https?:\/\/[^/]*/i, '').replace(/[?#].*$/s, ''));
    const whole = matching(candidates, asked, ({ segments }) => segments);
    if (whole.length > 0) return whole;
    return matching(candidates, asked, ({ segments }) => segments.slice(-asked.length));
  };
}

interface Candidate {
  readonly at: number;
  readonly segments: readonly string[];
}

function segmentsOf(path: string): readonly string[] {
  return path.split('/').filter((segment) => segment !== '');
}

/** Those that the asked segments fit, where most of them are the same first. */
function matching(
  candidates: readonly Candidate[],
  asked: readonly string[],
  part: (candidate: Candidate) => readonly string[],
): readonly number[] {
  return candidates
    .map((candidate) => ({ ...candidate, same: sameSegments(part(candidate), asked) }))
    .filter(({ same }) => same > 0)
    .toSorted((one, other) => other.same - one.same || byLength(one, other))
    .map(({ at }) => at);
}

/** How many are the same; 0 where one that is not a parameter differs. */
function sameSegments(segments: readonly string[], asked: readonly string[]): number {
  if (segments.length !== asked.length) return 0;
  let same = 0;
  for (const [at, segment] of segments.entries()) {
    if (isVariable(segment)) continue;
    if (segment.toLowerCase() !== asked[at]?.toLowerCase()) return 0;
    same += 1;
  }
  return same;
}

function isVariable(segment: string): boolean {
  return segment.startsWith('{');
}

function endsWith(segments: readonly string[], name: string): boolean {
  const last = segments.at(-1) ?? '';
  return singular(joined(last)) === singular(joined(name)) && !isVariable(last);
}

function byLength(one: Candidate, other: Candidate): number {
  return one.segments.length - other.segments.length || one.at - other.at;
}

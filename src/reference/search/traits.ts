import type { Entry } from './entry.ts';
import { partsOf, singular } from './words.ts';

/** What of an entry counts beside its words. */
export interface Trait {
  readonly kind: Entry['kind'];
  readonly scope: Entry['scope'];
  /** Segments of the path; 0 for what has none. */
  readonly depth: number;
  /** The words of the last segment that is no parameter: what the operation is about. */
  readonly resource: readonly string[];
  /** Those of the segments before it, without the version. */
  readonly parents: readonly string[];
  /** Whether it reads a collection. */
  readonly isList: boolean;
}

export function traitOf({ kind, scope, method, template }: Entry): Trait {
  const segments = kind === 'operation' ? template.split('/').slice(1) : [];
  const fixed = segments.filter((segment) => !segment.startsWith('{'));
  const last = fixed.at(-1);
  return {
    kind,
    scope,
    depth: segments.length,
    resource: last === undefined ? [] : partsOf(last).map(singular),
    parents: fixed
      .slice(0, -1)
      .filter((segment) => !/^v\d+$/.test(segment))
      .flatMap((segment) => partsOf(segment).map(singular)),
    isList: method === 'GET' && last !== undefined && segments.at(-1) === last,
  };
}

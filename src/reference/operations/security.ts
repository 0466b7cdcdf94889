import type { Operation } from '../../description/description.ts';
import type { SecurityDoc } from '../model.ts';

/** An empty requirement lets everyone in, whatever else is listed. */
export function securityOf({ security }: Operation): readonly SecurityDoc[] {
  if (security.some((requirement) => Object.keys(requirement).length === 0)) return [];
  return security.map((requirement) => ({
    schemes: Object.entries(requirement).flatMap(([name, scopes]) =>
      scopes === undefined ? [] : [{ name, scopes }],
    ),
  }));
}

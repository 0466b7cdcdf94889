import type { Authorization } from './authorization.ts';

/** A token that the caller gets; asked for before each attempt, and once more after a 401. */
export function bearer(token: () => Promise<string>): Authorization {
  return { header: async () => `Bearer ${await token()}`, renew: () => true };
}

import { fault } from '../faults.ts';

const limit = 256;

/** An identity that somebody may have: one like a user's SID could not be told from it in a path. */
export function identityGiven(identity: string): string {
  if (identity.length > limit) throw fault('identityTooLong', { limit });
  if (/^US[0-9a-fA-F]{32}$/.test(identity)) throw fault('identityLikeSid');
  return identity;
}

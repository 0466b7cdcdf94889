import type { Reported } from './reported.ts';

/** A row of an approvals file that is ready but for what only a person can fill in. */
export function approvalRow({ fingerprint, id }: Reported): string {
  return `- { fingerprint: '${fingerprint}', id: ${id}, reason: …, by: …, until: YYYY-MM-DD }`;
}

import { createHash } from 'node:crypto';

/** Twelve hexadecimal digits of what makes a cause that cause; places and lines are left out. */
export function fingerprintOf(...parts: readonly (string | undefined)[]): string {
  const text = JSON.stringify(parts.map((part) => part ?? ''));
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

import type { Choices } from '../choices.ts';
import { fault } from '../faults.ts';

/**
 * Attributes as they are kept: `{}` when they were sent empty, the text as it was sent otherwise. The
 * schema has counted characters; this counts bytes where that was chosen.
 */
export function attributesOf(text: string | null, limit: number, choices: Choices): string {
  if (text === null) return '{}';
  const size =
    choices.attributesCountedIn === 'bytes' ? new TextEncoder().encode(text).length : text.length;
  if (size > limit) throw fault('attributesTooLong', { limit });
  return text;
}

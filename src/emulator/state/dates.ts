import type { Dated } from '../store/dated.ts';
import type { World } from '../world.ts';

/** For a record that does not say when it was made: now. */
export function dates({ clock }: World): Dated {
  const now = clock.now();
  return { date_created: now, date_updated: now };
}

import type { Revision } from '../../reference/reference.ts';

/**
 * What earlier versions of the package's own document had otherwise. `npm run build` puts here what it
 * finds in git, which nobody has who installs the package; sources ask git themselves.
 */
export function ownHistory(): readonly Revision[] | undefined {
  return undefined;
}

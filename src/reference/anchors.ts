import { kept } from './kept.ts';

/** Gives each name of one page, or each page of the site, an address that no other has. */
export type Unique = (wanted: string) => string;

export function unique(): Unique {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  return (wanted) => {
    let found = wanted;
    // Where a name was numbered before, counting goes on from there.
    let count = counts.get(wanted) ?? 1;
    while (taken.has(found)) found = `${wanted}-${(count += 1)}`;
    counts.set(wanted, count);
    taken.add(found);
    return found;
  };
}

/** "Delivery receipts" and "Delivery.Receipts" alike: "delivery-receipts". */
export const slug: (text: string) => string = kept((text) => {
  const plain = text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '');
  return plain === '' ? 'x' : plain;
});

/** The name of a field as it is, as far as an address may have it: it stands beside, so it compresses. */
export function nameInAddress(name: string): string {
  return /^[\w.-]+$/.test(name) ? name.replaceAll('.', '-') : slug(name);
}

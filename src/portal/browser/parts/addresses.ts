/** Of the bundle that this is part of: "https://docs.test/doc/assets/portal-3f2a9c1e05.js". */
const own = import.meta.url;

/** Where the site begins, without a slash at the end: "/doc", or "". */
export const base: string = new URL('..', own).pathname.replace(/\/$/, '');

/** The address of another script or style; all stand in one folder, and their names end alike. */
export function assetAddress(name: string): string {
  return own.replace(/[^/]*(-\w+)\.js$/, (_, hash: string) => name.replace('.', `${hash}.`));
}

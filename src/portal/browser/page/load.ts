import { announce } from './announce.ts';

/** What the scripts that are loaded later export. */
export interface Search {
  readonly openSearch: () => void;
}

export interface TryIt {
  /** `page`: the address of the operation as JSON. */
  readonly openTry: (page: string) => Promise<void>;
}

/** Loads a script whose address stands in an attribute of `html`. */
export async function load<Module>(
  attribute: string,
  isModule: (loaded: object) => loaded is object & Module,
): Promise<Module | undefined> {
  try {
    const loaded: unknown = await import(document.documentElement.getAttribute(attribute) ?? '');
    if (typeof loaded === 'object' && loaded !== null && isModule(loaded)) return loaded;
  } catch {
    // Told below; the reader can ask again.
  }
  announce('It could not be loaded. Look at the connection and try again.');
  return undefined;
}

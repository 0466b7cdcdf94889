import { assetAddress } from '../parts/addresses.ts';
import { complain } from '../parts/complain.ts';
import { element } from '../parts/element.ts';

/** What the scripts that are loaded later export. */
export interface Search {
  readonly openSearch: () => void;
}

export interface TryIt {
  /** `page`: the address of the operation as JSON. */
  readonly openTry: (page: string) => Promise<void>;
}

/** Loads a script by its name; `undefined` where that failed. */
export async function load<Module>(
  name: 'search.js' | 'try.js',
  isModule: (loaded: object) => loaded is object & Module,
): Promise<Module | undefined> {
  const script = assetAddress(name);
  try {
    const [loaded] = await Promise.all([import(script) as Promise<unknown>, styled()]);
    if (typeof loaded === 'object' && loaded !== null && isModule(loaded)) return loaded;
  } catch {
    // The reader can ask again.
  }
  return undefined;
}

/** Loads it, and tells the reader where that failed. */
export async function loadOrTell<Module>(
  ...asked: Parameters<typeof load<Module>>
): Promise<Module | undefined> {
  const loaded = await load(...asked);
  if (loaded === undefined)
    complain('It could not be loaded. Look at the connection, and try again.');
  return loaded;
}

let style: Promise<unknown> | undefined;

/** Nothing is shown before it has its style, or it would jump; without one it still works. */
export function styled(): Promise<unknown> {
  style ??= new Promise((resolve) => {
    const link = element('link', { rel: 'stylesheet', href: assetAddress('tools.css') });
    link.addEventListener('load', resolve);
    link.addEventListener('error', () => {
      link.remove();
      style = undefined;
      resolve(undefined);
    });
    document.head.append(link);
  });
  return style;
}

/** What can be asked for by name. */
export interface Named<Thing> {
  readonly thing: Thing;
  /** As people and tools write it: "FetchUser", "GET /v1/Users/{Sid}". The first one is its id. */
  readonly names: readonly [string, ...(readonly string[])];
  /** Of its page, below the base path. */
  readonly path: string;
  /** Of its resource. */
  readonly uri: string;
}

export interface Finder<Thing> {
  /** By id, page, resource, or the last part of either; in any case of letters. */
  readonly byName: (text: string) => Thing | undefined;
  readonly ids: readonly string[];
}

export function finderOf<Thing>(all: readonly Named<Thing>[]): Finder<Thing> {
  const things = new Map<string, Thing>();
  for (const { thing, names, path, uri } of all) {
    for (const name of [...names, path, lastPart(path), uri]) {
      const key = name.toLowerCase();
      if (!things.has(key)) things.set(key, thing);
    }
  }
  return {
    byName: (text) => {
      const asked = text.trim().toLowerCase();
      return things.get(asked) ?? things.get(addressIn(asked));
    },
    ids: all.map(({ names }) => names[0]),
  };
}

/** What is left of an address without its host, folders and the ending of a file. */
function addressIn(text: string): string {
  const isAddress = /^(?:[a-z]+:\/\/|operation\/|event\/|group\/|schema\/|changes\/|errors#)/.test(
    text,
  );
  if (!isAddress) return text;
  const [address = '', anchor = ''] = text.split('#');
  if (anchor.startsWith('error-')) return `errors#${anchor}`;
  return decoded(lastPart(address.replace(/\?.*$/s, '').replace(/\/+$/, ''))).replace(
    /\.(?:md|json)$/,
    '',
  );
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

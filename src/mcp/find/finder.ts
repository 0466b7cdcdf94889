/** What can be asked for by name. */
export interface Named<Thing> {
  readonly thing: Thing;
  /** As people and tools write it: "FetchUser", "GET /v1/Users/{Sid}". The first one is its id. */
  readonly names: readonly [string, ...(readonly string[])];
  /** Of its page, below the base path. */
  readonly path: string;
  /** Of its page and its resource. */
  readonly addresses: readonly string[];
}

export interface Finder<Thing> {
  /** By id, page or resource; in any case of letters, as all that follows. */
  readonly exactly: (text: string) => Thing | undefined;
  /** By the same, or by the last part of an address, wherever the site is. */
  readonly byName: (text: string) => Thing | undefined;
  readonly ids: readonly string[];
}

export function finderOf<Thing>(all: readonly Named<Thing>[]): Finder<Thing> {
  const things = new Map<string, Thing>();
  for (const { thing, names, path, addresses } of all) {
    for (const name of [...names, path, lastPart(path), ...addresses]) {
      const key = name.toLowerCase();
      if (!things.has(key)) things.set(key, thing);
    }
  }
  return {
    exactly,
    byName: (text) => exactly(text) ?? things.get(addressIn(text.trim().toLowerCase())),
    ids: all.map(({ names }) => names[0]),
  };

  function exactly(text: string): Thing | undefined {
    const asked = text.trim().toLowerCase();
    return things.get(asked) ?? things.get(fileless(asked));
  }
}

/** The address of a page by that of its file: "…/index.html", "….md", "…/". */
function fileless(address: string): string {
  return address
    .replace(/\?[^#]*/s, '')
    .replace(/#(?!error-).*$/s, '')
    .replace(/\/(?:index\.(?:html|md))?$/, '')
    .replace(/\.md$/, '');
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

import type { SearchKind } from './document.ts';
import type { Entry } from './entry.ts';
import { partsOf, singular, tokensOf } from './words.ts';

/** What a query is after, by words that say so. */
export interface Intent {
  /** What a hit of each kind counts. */
  readonly kinds: Readonly<Record<SearchKind, number>>;
  readonly scope: Entry['scope'];
  /** In the singular, what is asked for in the plural. */
  readonly plurals: ReadonlySet<string>;
}

export function intentOf(text: string): Intent {
  const said = new Set(tokensOf(text).flatMap(partsOf));
  const says = (words: ReadonlySet<string>) => [...said].some((word) => words.has(word));
  return {
    kinds: {
      operation: 1,
      event: says(ofEvents) ? 1.2 : 0.55,
      page: 1,
      group: 0.7,
      schema: says(ofSchemas) ? 1 : 0.5,
      fault: says(ofFaults) ? 1.2 : 0.45,
      change: says(ofChanges) ? 1 : 0.4,
    },
    scope: scopeOf(said),
    plurals: new Set([...said].filter((word) => singular(word) !== word).map(singular)),
  };
}

const ofEvents = wordSet(
  'event events hook callback callbacks notify notified told tell asked before after happens happened',
);

const ofSchemas = wordSet('schema schemas type types object objects model enum fields properties');

const ofFaults = wordSet(
  'error errors fault faults failed fails failure failing code codes status invalid already too not ' +
    'cannot refused rejected exceeded exists taken missing limit conflict denied forbidden ' +
    'unauthorized duplicate wrong problem reason',
);

const ofChanges = wordSet('changes changed changelog version release released breaking history');

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/** Who says "service" means a named one, unless it is the default one. */
function scopeOf(said: ReadonlySet<string>): Entry['scope'] {
  if (!said.has('service') && !said.has('services')) return '';
  return said.has('default') ? 'default' : 'service';
}

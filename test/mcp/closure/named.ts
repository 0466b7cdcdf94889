import type { Docs } from '../../../src/mcp/mcp.ts';

/** Whatever a text names that a reader may ask for next. */
export interface NamedIn {
  /** Addresses of pages, whole. */
  readonly urls: readonly string[];
  /** Resources of the server. */
  readonly uris: readonly string[];
  readonly ids: readonly string[];
}

/** Read without knowing the answers' forms: by how addresses, operations, events and codes look. */
export function namedIn(text: string, { site }: Pick<Docs, 'site'>): NamedIn {
  const addresses = [...text.matchAll(/\b[a-z]+:\/\/[^\s()<>[\]"'`,]+/g)].map(([address]) =>
    address.replace(/[.;:]+$/, ''),
  );
  const plain = text.replaceAll(/\b[a-z]+:\/\/\S+/g, ' ');
  return {
    urls: site === '' ? [] : addresses.filter((address) => address.startsWith(site)),
    uris: addresses.filter((address) => address.startsWith('docs://')),
    ids: [
      ...matches(plain, /(?<![\w.])(?:Create|Fetch|List|Update|Delete)[A-Z][A-Za-z]+(?![\w.-])/g),
      ...matches(
        plain,
        /(?<![\w.])on(?:Conversation|Message|Participant|User|Delivery)[A-Z][A-Za-z]+\b/g,
      ),
      ...matches(plain, /(?<=^(?:schema |.*\bEach: schema ))[A-Z]\w+/gm),
      ...matches(
        plain,
        /(?<=^(?:fault |- `|Faults:.* |Nearest:.* |# |))[2-7]0\d{3}(?=[:` .,\n])/gm,
      ),
      ...matches(plain, /\b\d{4}-\d{2}-\d{2}-[0-9a-f]{7}\b/g),
    ],
  };
}

function matches(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map(([match]) => match);
}

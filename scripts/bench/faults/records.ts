/** What the server has done, and what it was asked for: the truth that the client's story is held against. */
export interface Records {
  /** Faults by kind. */
  readonly injected: Map<string, number>;
  readonly creations: Map<string, Creation>;
  /** Identities in the order in which they came to be, as the list has them. */
  readonly created: string[];
  readonly problems: string[];
}

export interface Creation {
  readonly identity: string;
  readonly body: string;
  /** Whether the last answer was 429: nothing done, without doubt. */
  refused: boolean;
}

export function newRecords(): Records {
  return { injected: new Map(), creations: new Map(), created: [], problems: [] };
}

export function total({ injected }: Records): number {
  return [...injected.values()].reduce((sum, count) => sum + count, 0);
}

/** Notes a creation that has come, and complains of one that must not have been sent again. */
export function arrived({ creations, problems }: Records, body: string): Creation {
  const identity = new URLSearchParams(body).get('Identity') ?? '';
  const before = creations.get(identity);
  if (before !== undefined && !before.refused) {
    problems.push(`The creation of ${identity} was sent again although it may have been done.`);
  }
  if (before !== undefined && before.body !== body) {
    problems.push(
      `The creation of ${identity} was sent again as ${body}, first as ${before.body}.`,
    );
  }
  const creation = { identity, body, refused: false };
  creations.set(identity, creation);
  return creation;
}

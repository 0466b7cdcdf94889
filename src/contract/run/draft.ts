import type { Operation } from '../../description/description.ts';

/** A request as values, before it is written down. */
export interface Draft {
  readonly operation: Operation;
  /** The method that is sent; that of the operation unless another one is tried. */
  readonly method: string;
  readonly path: Values;
  readonly query: Values;
  readonly headers: Values;
  readonly body: DraftBody | undefined;
  /** Replaces what says who asks; `undefined` leaves the credentials of the run. */
  readonly credentials?: 'none' | 'wrong' | undefined;
}

export type Values = Readonly<Record<string, unknown>>;

export interface DraftBody {
  readonly mediaType: string;
  readonly value: unknown;
  /** What is written where the value is not; for what has no right form. */
  readonly text?: string | undefined;
}

/** Where in a request a value stands. */
export type DraftPlace = 'path' | 'query' | 'headers' | 'body';

/** The draft with another value; `undefined` leaves it out. */
export function changed(draft: Draft, place: DraftPlace, name: string, value: unknown): Draft {
  if (place === 'body') {
    const { body } = draft;
    if (body === undefined) return draft;
    return { ...draft, body: { ...body, value: withField(body.value, name, value) } };
  }
  return { ...draft, [place]: withField(draft[place], name, value) };
}

function withField(fields: unknown, name: string, value: unknown): Values {
  const kept = Object.entries(Object(fields)).filter(([key]) => key !== name);
  return Object.fromEntries(value === undefined ? kept : [...kept, [name, value]]);
}

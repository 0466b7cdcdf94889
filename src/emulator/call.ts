import type { operations } from '../../generated/api.ts';
import type { OperationId } from '../../generated/operations.ts';
import type { DomainEvent, Emit } from './events/domain-event.ts';
import type { FaultName } from './faults.ts';
import type { Moment } from './store/dated.ts';
import type { Account, Service } from './store/records.ts';
import type { Key, Sorted } from './store/sorted.ts';
import type { World } from './world.ts';

/**
 * One request to one operation, read and valid by its schemas. Twins get the same call: `service` is
 * the one in the path, or the default one of the account.
 */
export interface Call<Id extends OperationId> {
  readonly path: Omit<PathOf<Id>, 'ChatServiceSid'>;
  readonly query: Read<QueryOf<Id>>;
  readonly form: Read<FormOf<Id>>;
  readonly account: Account;
  readonly service: Service;
  readonly mount: Mount;
  /** As it was asked for, percent-encoded. */
  readonly pathname: string;
  /** When the request is handled. */
  readonly now: Moment;
  readonly world: World;
  /** Tells webhooks what happened, if the request asks for that. */
  readonly emit: Emit;
  /** Whether the request asks for that. */
  readonly isTold: boolean;
  /** Tells webhooks whatever the request says. */
  readonly tell: Emit;
}

/** Under which of the two paths the resource was asked for. */
export interface Mount {
  /** Whether the path names its service. */
  readonly isScoped: boolean;
  /** Absolute, without a slash at its end: `https://host/v1` or `https://host/v1/Services/IS…`. */
  readonly url: string;
  /** `https://host/v1`, for what exists once. */
  readonly root: string;
}

/**
 * What a handler answers: at once; or, where a pre-event may change or refuse it, a change that is
 * made by `commit`. A handler is synchronous and may be called again with what a webhook changed, so
 * it checks everything before it changes anything.
 */
export type Handler<Id extends OperationId> = (call: Call<Id>) => Answer | Page | Change;

export interface Answer {
  readonly status: 200 | 201 | 202 | 204;
  /** JSON; none with 204. */
  readonly body?: object;
}

/** One page of a list is cut by the pager, which knows the query. */
export interface Page {
  readonly list: Listing;
}

export interface Listing {
  /** From the start, or from beyond the cursor on. */
  readonly after: (cursor: string | undefined) => Iterable<Listed>;
  /** Backwards from below the cursor. */
  readonly before: (cursor: string) => Iterable<Listed>;
}

export interface Listed {
  /** Stands for the item's place in the list whatever else comes and goes. */
  readonly cursor: string;
  /** Called for the items of the page only. */
  readonly render: () => object;
}

export interface Change {
  readonly before: () => DomainEvent;
  readonly commit: () => Answer;
  /** What is changed, and the fault if somebody else changes it while a webhook is asked. */
  readonly target?: { readonly record: object; readonly conflict: FaultName };
}

/** Values of a sorted map as a list, in its order. */
export function listing<K extends Key, V>(
  sorted: Sorted<K, V>,
  keyOf: (cursor: string) => K,
  cursorOf: (value: V) => string,
  render: (value: V) => object,
  keep: (value: V) => boolean = () => true,
): Page {
  const listed = function* (values: Iterable<V>): Generator<Listed> {
    for (const value of values) {
      if (keep(value)) yield { cursor: cursorOf(value), render: () => render(value) };
    }
  };
  return {
    list: {
      after: (cursor) => listed(sorted.after(cursor === undefined ? undefined : keyOf(cursor))),
      before: (cursor) => listed(sorted.before(keyOf(cursor))),
    },
  };
}

type PathOf<Id extends OperationId> = operations[Id]['parameters'] extends { path: infer Path }
  ? Path
  : Empty;

type QueryOf<Id extends OperationId> = operations[Id]['parameters'] extends { query?: infer Query }
  ? Query extends object
    ? Query
    : Empty
  : Empty;

type FormOf<Id extends OperationId> = operations[Id] extends {
  requestBody?: { content: { 'application/x-www-form-urlencoded': infer Form } };
}
  ? Form extends object
    ? Form
    : Empty
  : Empty;

/** As read: a date is a `Moment`, and `null` stands for a field that was sent empty. */
type Read<Fields> = {
  readonly [Name in keyof Fields]?: Value<Exclude<Fields[Name], undefined>> | null;
};

type Value<T> = Date extends T ? Moment : T;

/** No field at all; what has some passes for it. */
type Empty = { readonly [name: symbol]: never };

/** What a call by its operation's name may look like: one flat input, and a value or a throw. */
import type { Call } from '../calls/call.ts';
import type { List } from '../calls/list.ts';
import type { CallOptions } from '../options/numbers.ts';
import type { DataOf } from './answers.ts';
import type { BodyOf, HeaderValues, NothingRequired, Omittable } from './inputs.ts';

/** One call an operation. */
export type NamedCalls<Operations> = {
  readonly [Name in keyof Operations]: NamedCall<Operations[Name]>;
};

type NamedCall<Op> = Op extends { parameters: infer Places; responses: infer Answers }
  ? (...given: Arguments<Input<Places> & Body<Op>>) => Reply<DataOf<Answers>>
  : never;

type Arguments<Given> = unknown extends Given
  ? [input?: Readonly<Record<string, never>>, options?: CallOptions]
  : NothingRequired<Given> extends true
    ? [input?: Given, options?: CallOptions]
    : [input: Given, options?: CallOptions];

/** Names are the spec's own, wherever the field goes. */
type Input<Places> = Places extends {
  readonly path?: infer Path;
  readonly query?: infer Query;
  readonly header?: infer Header;
}
  ? Values<Path> & Values<Query> & Headers<Header>
  : unknown;

/** openapi-typescript marks the places that an operation lacks as `?: never`. */
type Values<Place> = [Place] extends [undefined] ? unknown : Omittable<NonNullable<Place>>;

type Headers<Place> = [Place] extends [undefined] ? unknown : HeaderValues<NonNullable<Place>>;

type Body<Op> = Op extends { requestBody?: never }
  ? unknown
  : Op extends { requestBody?: { content: infer Content } }
    ? BodyOf<Content>
    : unknown;

/** An answer with pages is a list of what its one array holds. */
type Reply<Data> = Data extends { readonly meta: { readonly next_page_url: unknown } }
  ? List<Data, ItemOf<Data>>
  : Call<Data>;

type ItemOf<Page> = {
  [K in keyof Page]: Page[K] extends readonly (infer Item)[] ? Item : never;
}[keyof Page];

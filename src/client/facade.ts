/**
 * What a call may look like, derived from the `paths` type that openapi-typescript writes.
 *
 * Excess-property checks are what makes a misspelt field an error. They work only where the
 * argument's type is fixed before the argument is looked at: so the path is inferred, and nothing
 * else is generic; there is no index signature, and no type ends in `& {}`.
 */

/** The calls that a document with these paths allows; `Fallback` is the error that no document declares. */
export type Client<Paths, Fallback = never> = Pick<
  Calls<Paths, Fallback>,
  Uppercase<MethodsOf<Paths>>
>;

/** Exactly one of `data` and `error` is there; `data` is `undefined` where success has no body. */
export type Result<Data, Failure> =
  | { readonly data: Data; readonly error?: undefined; readonly response: Response }
  | { readonly data?: undefined; readonly error: Failure; readonly response: Response };

interface Calls<Paths, Fallback> {
  /** Reads; changes nothing. Rejects if no whole answer comes, or if an input cannot be sent. */
  readonly GET: Call<Paths, 'get', Fallback>;
  /** Replaces. Rejects if no whole answer comes, or if an input cannot be sent. */
  readonly PUT: Call<Paths, 'put', Fallback>;
  /** Creates or changes. Rejects if no whole answer comes, or if an input cannot be sent. */
  readonly POST: Call<Paths, 'post', Fallback>;
  /** Removes. Rejects if no whole answer comes, or if an input cannot be sent. */
  readonly DELETE: Call<Paths, 'delete', Fallback>;
  /** Asks what is allowed. Rejects if no whole answer comes, or if an input cannot be sent. */
  readonly OPTIONS: Call<Paths, 'options', Fallback>;
  /** Reads headers only. Rejects if no whole answer comes, or if an input cannot be sent. */
  readonly HEAD: Call<Paths, 'head', Fallback>;
  /** Changes in part. Rejects if no whole answer comes, or if an input cannot be sent. */
  readonly PATCH: Call<Paths, 'patch', Fallback>;
  /** Echoes the request. Rejects if no whole answer comes, or if an input cannot be sent. */
  readonly TRACE: Call<Paths, 'trace', Fallback>;
}

type Method = 'get' | 'put' | 'post' | 'delete' | 'options' | 'head' | 'patch' | 'trace';

type MethodsOf<Paths> = {
  [M in Method]: [PathWith<Paths, M>] extends [never] ? never : M;
}[Method];

/** openapi-typescript marks the methods that a path lacks as `?: never`. */
type PathWith<Paths, M extends Method> = {
  [P in keyof Paths & string]: Paths[P] extends Readonly<Record<M, object>> ? P : never;
}[keyof Paths & string];

type Call<Paths, M extends Method, Fallback> = <P extends PathWith<Paths, M>>(
  path: P,
  ...init: InitArguments<OperationAt<Paths[P], M>, IsAll<P, PathWith<Paths, M>>>
) => Promise<ResultOf<OperationAt<Paths[P], M>, Fallback>>;

type OperationAt<Item, M extends Method> = Item extends Readonly<Record<M, infer Op>> ? Op : never;

/**
 * May be left out as a whole where nothing in it is required. For a path that does not exist the
 * compiler tries every path at once; then the init must not matter, or its complaint hides the path.
 */
type InitArguments<Op, WrongPath> = WrongPath extends true
  ? [init?: unknown]
  : ParamsPart<Op> & BodyPart<Op> & CallOptions extends infer Init
    ? NothingRequired<Init> extends true
      ? [init?: Init]
      : [init: Init]
    : never;

type IsAll<P, All> = [All] extends [P] ? IsUnion<P, P> : false;

type IsUnion<P, Whole> = P extends unknown ? ([Whole] extends [P] ? false : true) : never;

/** What every call takes beside its parameters and its body. */
export interface CallOptions {
  /** Aborts the call, which then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

type ParamsPart<Op> = Op extends { parameters: infer Places }
  ? ParamsOption<Params<Places>>
  : unknown;

type ParamsOption<Given> = [keyof Given] extends [never]
  ? unknown
  : NothingRequired<Given> extends true
    ? { readonly params?: Given | undefined }
    : { readonly params: Given };

/** Path, query and header; a place without parameters is not offered. No cookies: browsers forbid them. */
type Params<Places> = {
  readonly [K in keyof Places as Places[K] extends undefined ? never : Exclude<K, 'cookie'>]:
    Omittable<Places[K]> | OptionalAs<Places[K], undefined>;
};

/** What is optional may also be `undefined`, which is left out, whatever the caller's compiler settings. */
type Omittable<Values> = {
  readonly [K in keyof Values]: Values[K] | OptionalAs<Values[K], undefined>;
};

type OptionalAs<Value, More> = undefined extends Value ? More : never;

type BodyPart<Op> = Op extends { requestBody?: never }
  ? unknown
  : Op extends { requestBody: { content: infer Content } }
    ? { readonly body: BodyOf<Content> }
    : Op extends { requestBody?: { content: infer Content } }
      ? { readonly body?: BodyOf<Content> | undefined }
      : unknown;

type BodyOf<Content> = Content extends { 'application/x-www-form-urlencoded': infer Fields }
  ? Form<Fields>
  : Content[keyof Content];

/** As documented, and `null` wherever empty text is allowed: it is sent as `Key=`, which clears a field. */
type Form<Fields> = {
  readonly [K in keyof Fields]: Fields[K] | OptionalAs<Fields[K], Cleared<Fields[K]> | undefined>;
};

type Cleared<Value> = '' extends Value ? null : never;

type NothingRequired<T> = object extends T ? true : false;

type ResultOf<Op, Fallback> = Op extends { responses: infer Answers }
  ? Result<DataOf<Answers>, ErrorOf<Answers> | Fallback>
  : never;

type DataOf<Answers> = {
  [Status in keyof Answers & (number | string)]: `${Status}` extends `2${string}`
    ? ContentOf<Answers[Status]>
    : never;
}[keyof Answers & (number | string)];

type ErrorOf<Answers> = {
  [Status in keyof Answers & (number | string)]: `${Status}` extends
    `4${string}` | `5${string}` | 'default'
    ? Exclude<ContentOf<Answers[Status]>, undefined>
    : never;
}[keyof Answers & (number | string)];

type ContentOf<Answer> = Answer extends { content: infer Content }
  ? Content[keyof Content]
  : undefined;

/**
 * What a call by its path may look like, derived from the `pathsByMethod` type of the pipeline.
 *
 * Excess-property checks are what makes a misspelt field an error. They work only where the
 * argument's type is fixed before the argument is looked at: so the path is inferred, and nothing
 * else is generic; there is no index signature, and no type ends in `& {}`.
 */
import type { Attempt } from '../errors/client-error.ts';
import type { CallOptions } from '../options/numbers.ts';
import type { DataOf, ErrorOf } from './answers.ts';
import type { BodyOf, HeaderValues, NothingRequired, Omittable } from './inputs.ts';

/** One call a method; `Fallback` is the error that no document declares. */
export type PathCalls<ByMethod, Fallback = never> = {
  readonly [M in keyof ByMethod]: PathCall<ByMethod[M], Fallback>;
};

/** Exactly one of `data` and `error` is there; `data` is `undefined` where success has no body. */
export type Result<Data, Failure> =
  | {
      readonly data: Data;
      readonly error?: undefined;
      readonly response: Response;
      readonly attempts: readonly Attempt[];
    }
  | {
      readonly data?: undefined;
      readonly error: Failure;
      readonly response: Response;
      readonly attempts: readonly Attempt[];
    };

type PathCall<Paths, Fallback, All = keyof Paths & string, AreMany = IsUnion<All, All>> = <
  P extends keyof Paths & string,
>(
  path: P,
  ...init: InitArguments<Paths[P], AreMany extends true ? Holds<P, All> : false>
) => Promise<ResultOf<Paths[P], Fallback>>;

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

type Holds<P, All> = [All] extends [P] ? true : false;

type IsUnion<P, Whole> = P extends unknown ? ([Whole] extends [P] ? false : true) : never;

type ParamsPart<Op> = Op extends { parameters: infer Places }
  ? ParamsOption<PathOf<Places> & QueryOf<Places> & HeaderOf<Places>>
  : unknown;

type ParamsOption<Given> = unknown extends Given
  ? unknown
  : NothingRequired<Given> extends true
    ? { readonly params?: Given | undefined }
    : { readonly params: Given };

// A place without parameters is not offered; openapi-typescript marks it as `?: never`. No cookies:
// browsers forbid them. Written out, since to map over the places costs the compiler twice as much.

type PathOf<Places> = Places extends { path: infer Values extends object }
  ? { readonly path: Omittable<Values> }
  : unknown;

type QueryOf<Places> = Places extends { query: infer Values extends object }
  ? { readonly query: Omittable<Values> }
  : Places extends { query?: infer Values extends object }
    ? IfAny<Values, { readonly query?: Omittable<Values> | undefined }>
    : unknown;

type HeaderOf<Places> = Places extends { header: infer Values extends object }
  ? { readonly header: HeaderValues<Values> }
  : Places extends { header?: infer Values extends object }
    ? IfAny<Values, { readonly header?: HeaderValues<Values> | undefined }>
    : unknown;

type IfAny<Values, Then> = [Values] extends [never] ? unknown : Then;

type BodyPart<Op> = Op extends { requestBody?: never }
  ? unknown
  : Op extends { requestBody: { content: infer Content } }
    ? { readonly body: BodyOf<Content> }
    : Op extends { requestBody?: { content: infer Content } }
      ? { readonly body?: BodyOf<Content> | undefined }
      : unknown;

type ResultOf<Op, Fallback> = Op extends { responses: infer Answers }
  ? Result<DataOf<Answers>, ErrorOf<Answers> | Fallback>
  : never;

import type { Fields } from '../input/form.ts';
import type { CallOptions } from '../options/numbers.ts';

export type HttpMethod = 'GET' | 'PUT' | 'POST' | 'DELETE' | 'OPTIONS' | 'HEAD' | 'PATCH' | 'TRACE';

/** What a call asks for, before it is written out. */
export interface Inputs {
  readonly method: HttpMethod;
  /** Template below the base URL, such as `/v1/Users/{Sid}`. */
  readonly path: string;
  /** Values of the template. */
  readonly values?: Fields | undefined;
  readonly query?: Fields | undefined;
  /** A query as a page gave it, in place of `query`: `?` and what follows. */
  readonly search?: string | undefined;
  readonly header?: Fields | undefined;
  /** Fields of the body; without them there is none. */
  readonly form?: Fields | undefined;
}

/** A call on its way. */
export interface CallRequest extends Inputs, CallOptions {
  readonly operation: string;
  /** Doing it twice is doing it once, although its method does not say so. */
  readonly isRepeatable?: boolean;
}

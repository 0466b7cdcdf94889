import type { Method } from '../../../description/description.ts';

/** A call as plain data: whoever puts another value into it gets another sample. */
export interface ExampleCall {
  /** Of the operation. */
  readonly id: string;
  readonly method: Method;
  /** Scheme, host and base path, without a slash at its end. */
  readonly server: string;
  /** Such as "/v1/Users/{Sid}". */
  readonly template: string;
  readonly path: readonly Given[];
  readonly query: readonly Given[];
  readonly headers: readonly Given[];
  readonly cookies: readonly Given[];
  readonly body: CallBody | undefined;
  /** All of them are needed. */
  readonly credentials: readonly Credential[];
  readonly answer: CallAnswer;
}

/** A value as JSON has it, and how it is written where it goes. */
export interface Given {
  readonly name: string;
  readonly value: unknown;
  readonly style: Style;
}

/**
 * What becomes of an array or object: a pair for each element, a pair for each property, one text
 * with a mark between, `name[key]` for each property, or JSON.
 */
export type Style = 'repeat' | 'properties' | 'comma' | 'space' | 'pipe' | 'brackets' | 'json';

export type CallBody =
  | { readonly kind: 'form'; readonly fields: readonly Given[] }
  | { readonly kind: 'multipart'; readonly fields: readonly (Given | GivenFile)[] }
  | { readonly kind: 'json'; readonly mediaType: string; readonly value: unknown }
  | { readonly kind: 'text'; readonly mediaType: string; readonly text: string }
  | { readonly kind: 'file'; readonly mediaType: string; readonly file: string };

/** A part whose content is read from a file. */
export interface GivenFile {
  readonly name: string;
  readonly file: string;
}

/** Names of environment variables that hold what nobody writes into a program. */
export type Credential =
  | { readonly kind: 'basic'; readonly user: string; readonly password: string }
  | { readonly kind: 'bearer'; readonly token: string }
  | {
      readonly kind: 'key';
      readonly place: 'header' | 'query' | 'cookie';
      readonly name: string;
      readonly key: string;
    };

/** What comes back, and which part of it a program shows. Names are camel case. */
export type CallAnswer =
  | { readonly kind: 'none' }
  | { readonly kind: 'text' }
  | {
      readonly kind: 'value';
      readonly name: string;
      /** The property that names the thing; `undefined`: show all of it. */
      readonly id: string | undefined;
    }
  | {
      readonly kind: 'list';
      /** Where the items are; `undefined`: the answer is the list. */
      readonly key: string | undefined;
      readonly name: string;
      readonly item: string;
      readonly id: string | undefined;
    };

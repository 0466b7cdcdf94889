/** What success gives; `undefined` where it has no body. */
export type DataOf<Answers> = ContentOf<Answers[keyof Answers & Success]>;

/** What the declared failures give. */
export type ErrorOf<Answers> = Exclude<
  ContentOf<Answers[Exclude<keyof Answers, Success | Between>]>,
  undefined
>;

type ContentOf<Answer> = Answer extends { content: infer Content }
  ? Content[keyof Content]
  : undefined;

// The statuses by name (RFC 9110, 15, and the IANA registry): to ask a status for its first digit
// costs the compiler more than all else in a call.

type Success = 200 | 201 | 202 | 203 | 204 | 205 | 206 | 207 | 208 | 226 | '2XX';

/** Neither success nor failure. */
type Between =
  | (100 | 101 | 102 | 103 | 104 | '1XX')
  | (300 | 301 | 302 | 303 | 304 | 305 | 306 | 307 | 308 | '3XX');

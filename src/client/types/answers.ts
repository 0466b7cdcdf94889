/** What success gives; `undefined` where it has no body. */
export type DataOf<Answers> = {
  [Status in keyof Answers & (number | string)]: `${Status}` extends `2${string}`
    ? ContentOf<Answers[Status]>
    : never;
}[keyof Answers & (number | string)];

/** What the declared failures give. */
export type ErrorOf<Answers> = {
  [Status in keyof Answers & (number | string)]: `${Status}` extends
    `4${string}` | `5${string}` | 'default'
    ? Exclude<ContentOf<Answers[Status]>, undefined>
    : never;
}[keyof Answers & (number | string)];

type ContentOf<Answer> = Answer extends { content: infer Content }
  ? Content[keyof Content]
  : undefined;

/** Where the `Authorization` header comes from. */
export interface Authorization {
  readonly header: () => string | Promise<string>;
  /** The server refused this header: whether it is worth asking for another. */
  readonly renew?: (refused: string) => boolean | Promise<boolean>;
  /** What must not be seen anywhere, beside what the header says. */
  readonly secret?: string;
}

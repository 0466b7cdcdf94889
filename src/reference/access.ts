export interface ServerDoc {
  readonly url: string;
  readonly description: string;
  readonly variables: readonly {
    readonly name: string;
    readonly default: string;
    readonly values: readonly string[];
    readonly description: string;
  }[];
}

export interface SchemeDoc {
  readonly name: string;
  readonly anchor: string;
  /** Plain text, such as "HTTP basic" or "OAuth 2.0". */
  readonly title: string;
  readonly description: string;
  /** Plain facts in order: header or flow, addresses, scopes. */
  readonly facts: readonly { readonly name: string; readonly value: string }[];
}

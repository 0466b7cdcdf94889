/** A request as plain data: what both `fetch` and the port have before anything is read. */
export interface Incoming {
  /** In capitals. */
  readonly method: string;
  /** `https://host`, which absolute addresses in answers begin with. */
  readonly origin: string;
  /** Path and query as they were sent. */
  readonly target: string;
  /** The value of a header by its lower-case name; `null` when it was not sent. */
  readonly header: (name: string) => string | null;
  readonly body: string;
}

/** An answer as plain data. */
export interface Outgoing {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Empty with 204. */
  readonly body: string;
}

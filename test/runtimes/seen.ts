/** What the server tells a case about the requests it has had from it. */
export interface Seen {
  readonly requests: readonly SeenRequest[];
  /** How many are being answered now; those whose client has hung up are not. */
  readonly open: number;
  /** How many were being answered at one time, at most. */
  readonly most: number;
}

/** One request as it came over the socket. */
export interface SeenRequest {
  readonly script: string;
  readonly method: string;
  /** From `/v1` on and with its query, percent-encoded as it came. */
  readonly path: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

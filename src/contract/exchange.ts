/** A request and its answer as plain data, wherever they were seen. */
export interface Exchange {
  readonly method: string;
  /** The whole address, or the path and query alone. */
  readonly url: string;
  /** Of the request, by name in lower case; `undefined` if nobody recorded them. */
  readonly requestHeaders?: Readonly<Record<string, string>> | undefined;
  /** Of the request, "" if it had none; `undefined` if nobody recorded it. */
  readonly requestBody?: string | undefined;
  readonly status: number;
  /** Of the answer, by name in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Of the answer; `undefined` if it broke off or was not recorded, so that nobody can judge it. */
  readonly body: string | undefined;
}

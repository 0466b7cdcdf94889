/**
 * What is needed of an undici dispatcher (`Agent`, `Pool`, `ProxyAgent`, `MockAgent` …). It is
 * described here, not imported, so that these types compile where undici is not installed.
 */
export interface TransportDispatcher {
  /** Sends one request; what comes back is told to the handler. */
  dispatch(options: DispatchOptions, handler: DispatchHandler): boolean;
}

export interface DispatchOptions {
  readonly origin: string;
  /** With the query. */
  readonly path: string;
  readonly method: string;
  /** Names and values by turns. */
  readonly headers: string[];
  readonly body: string | Uint8Array | null;
}

/** Undici's handler since version 7. */
export interface DispatchHandler {
  onRequestStart(controller: DispatchController): void;
  onResponseStart(
    controller: DispatchController,
    status: number,
    headers: ReceivedFields,
    statusText?: string,
  ): void;
  onResponseData(controller: DispatchController, chunk: Uint8Array): void;
  onResponseEnd(controller: DispatchController): void;
  onResponseError(controller: DispatchController | null, error: Error): void;
}

/** Stops, pauses and resumes one exchange. */
export interface DispatchController {
  abort(reason: Error): void;
  pause(): void;
  resume(): void;
}

/** Names in lower case; a list where a name came more than once. */
export type ReceivedFields = Readonly<Record<string, string | string[] | undefined>>;

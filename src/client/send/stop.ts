/** What a `Stop` calls, with itself as `this`, as a signal does. */
type Listener = (this: Stop) => void;

/**
 * As much of an `AbortSignal` as a transport needs. A real one costs more than all else that is
 * done for a request here, so it is made for those only that know nothing else.
 */
export class Stop {
  aborted = false;
  reason: unknown;
  readonly #listeners = new Set<Listener>();

  addEventListener(_: 'abort', listener: Listener): void {
    this.#listeners.add(listener);
  }

  removeEventListener(_: 'abort', listener: Listener): void {
    this.#listeners.delete(listener);
  }

  abort(reason: unknown): void {
    this.aborted = true;
    this.reason = reason;
    for (const listener of this.#listeners) listener.call(this);
  }

  toSignal(): AbortSignal {
    const controller = new AbortController();
    const abort = (): void => controller.abort(this.reason);
    if (this.aborted) abort();
    this.addEventListener('abort', abort);
    return controller.signal;
  }
}

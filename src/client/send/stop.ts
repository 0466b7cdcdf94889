type Listener = (this: Stop) => void;

/**
 * As much of an `AbortSignal` as a transport needs, and of a listener as a signal needs (DOM,
 * `EventListenerObject`). A real signal costs more than all else that is done for a request here,
 * so it is made for those only that know nothing else.
 */
export class Stop extends Set<Listener> {
  aborted = false;
  reason: unknown;

  addEventListener(_: 'abort', listener: Listener): void {
    this.add(listener);
  }

  removeEventListener(_: 'abort', listener: Listener): void {
    this.delete(listener);
  }

  handleEvent(): void {
    for (const listener of this) listener.call(this);
  }

  abort(reason: unknown): void {
    this.aborted = true;
    this.reason = reason;
    this.handleEvent();
  }

  toSignal(): AbortSignal {
    const controller = new AbortController();
    const abort = (): void => controller.abort(this.reason);
    if (this.aborted) abort();
    this.add(abort);
    return controller.signal;
  }
}

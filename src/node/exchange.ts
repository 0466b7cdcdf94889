import { codingsOf } from './codings.ts';
import type {
  DispatchController,
  DispatchHandler,
  ReceivedFields,
  TransportDispatcher,
} from './dispatch.ts';
import { fetchFailed, terminated } from './failures.ts';
import type { Outgoing } from './outgoing.ts';
import { ReceivedBody } from './received-body.ts';
import { ReceivedResponse } from './received-response.ts';
import { forget, watch, type Abortable } from './signals.ts';

/** Sends a request; resolves when the headers of the answer are there. */
export function exchange(dispatcher: TransportDispatcher, request: Outgoing): Promise<Response> {
  return new Promise((resolve, reject) => {
    const { signal } = request;
    if (signal?.aborted === true) throw signal.reason;
    const handler = new Exchange(request, { resolve, reject });
    if (signal !== undefined) watch(signal, handler);
    dispatcher.dispatch(request.options, handler);
  });
}

/** Hears of one request from undici, and of its abortion from the signal. */
class Exchange implements DispatchHandler, Abortable {
  readonly #request: Outgoing;
  /** Let go of when it is settled: it holds the response, of which the end is watched. */
  #caller: Caller | undefined;
  #controller: DispatchController | undefined;
  #body: ReceivedBody | undefined;
  #isOver = false;

  constructor(request: Outgoing, caller: Caller) {
    this.#request = request;
    this.#caller = caller;
  }

  onRequestStart(controller: DispatchController): void {
    this.#controller = controller;
    // It was given up while it waited for a socket.
    if (this.#isOver) controller.abort(new Error('aborted'));
  }

  onResponseStart(
    controller: DispatchController,
    status: number,
    fields: ReceivedFields,
    statusText = '',
  ): void {
    // Such as 103 Early Hints: the answer is still to come.
    if (status < 200) return;
    const { options, url, signal, redirect } = this.#request;
    if (redirect === 'error' && isRedirect(status)) throw new Error('unexpected redirect');
    const isEmpty = hasNoBody(status, options.method);
    const codings = isEmpty ? [] : codingsOf(fields);
    const body = isEmpty ? undefined : new ReceivedBody(controller, signal);
    const response = new ReceivedResponse({ status, statusText, fields, url, codings, body });
    if (body !== undefined) body.owner = response;
    this.#body = body;
    this.#caller?.resolve(response);
    this.#caller = undefined;
  }

  onResponseData(_: DispatchController, chunk: Uint8Array): void {
    this.#body?.add(chunk);
  }

  onResponseEnd(): void {
    this.#finish();
    this.#body?.end();
  }

  onResponseError(_: DispatchController | null, error: Error): void {
    this.#fail(fetchFailed(error), terminated(error));
  }

  abort(reason: unknown): void {
    if (this.#isOver) return;
    this.#fail(reason, reason);
    this.#controller?.abort(new Error('aborted'));
  }

  #fail(beforeHeaders: unknown, afterHeaders: unknown): void {
    if (this.#isOver) return;
    this.#finish();
    this.#caller?.reject(beforeHeaders);
    this.#caller = undefined;
    this.#body?.fail(afterHeaders);
  }

  #finish(): void {
    this.#isOver = true;
    const { signal } = this.#request;
    if (signal !== undefined) forget(signal, this);
  }
}

interface Caller {
  readonly resolve: (response: Response) => void;
  readonly reject: (reason: unknown) => void;
}

function isRedirect(status: number): boolean {
  return status >= 301 && status <= 308 && ![304, 305, 306].includes(status);
}

/** https://fetch.spec.whatwg.org/#null-body-status */
function hasNoBody(status: number, method: string): boolean {
  return status === 204 || status === 205 || status === 304 || method === 'HEAD';
}

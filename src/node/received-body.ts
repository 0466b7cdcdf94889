import type { DispatchController } from './dispatch.ts';
import type { Source } from './streams.ts';

/**
 * The bytes of an answer as they come. They are kept until somebody reads: whoever reads all gets
 * them in one piece, and whoever reads piece by piece holds the sender back meanwhile.
 */
export class ReceivedBody implements Source {
  /** Whose end gives up a body that nobody reads. It is let go of as soon as that is watched. */
  owner: object | undefined;
  readonly #controller: DispatchController;
  readonly #signal: AbortSignal | undefined;
  #chunks: Uint8Array[] = [];
  #size = 0;
  #reader: 'none' | 'whole' | 'pieces' = 'none';
  #state: 'open' | 'ended' | 'failed' = 'open';
  #failure: unknown;
  #wake: (() => void) | undefined;

  constructor(controller: DispatchController, signal: AbortSignal | undefined) {
    this.#controller = controller;
    this.#signal = signal;
  }

  add(chunk: Uint8Array): void {
    if (this.#state !== 'open') return;
    this.#chunks.push(chunk);
    this.#size += chunk.byteLength;
    if (this.#reader === 'pieces') this.#wake?.();
    if (this.#size > limit && this.#reader !== 'whole') this.#pause();
  }

  end(): void {
    if (this.#state !== 'open') return;
    this.#state = 'ended';
    this.#wake?.();
  }

  fail(reason: unknown): void {
    if (this.#state !== 'open') return;
    this.#state = 'failed';
    this.#failure = reason;
    this.#chunks = [];
    this.#wake?.();
  }

  /** Everything in one piece; `convert` is applied at once, which saves a promise. */
  whole<T>(convert: (bytes: Uint8Array) => T | PromiseLike<T>): Promise<T> {
    this.#reader = 'whole';
    return new Promise((resolve, reject) => {
      this.#wake = () => {
        try {
          this.#check();
          resolve(convert(joined(this.#chunks)));
        } catch (error) {
          reject(error);
        }
      };
      if (this.#state === 'open') this.#controller.resume();
      else this.#wake();
    });
  }

  async next(): Promise<Uint8Array | undefined> {
    this.#reader = 'pieces';
    this.#check();
    if (this.#chunks.length === 0 && this.#state === 'open') {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
        this.#controller.resume();
      });
      this.#check();
    }
    const chunk = this.#chunks.shift();
    this.#size -= chunk?.byteLength ?? 0;
    return chunk;
  }

  /** Gives up what has not come yet, and the socket with it. */
  cancel(): void {
    this.#chunks = [];
    if (this.#state !== 'open') return;
    this.end();
    this.#controller.abort(new Error('cancelled'));
  }

  /** Called when nobody can begin to read any more. */
  abandon(): void {
    if (this.#reader === 'none') this.cancel();
  }

  /** As with `fetch`, what came whole is still lost if the signal fires before it is read. */
  #check(): void {
    if (this.#state === 'failed') throw this.#failure;
    if (this.#signal?.aborted === true) throw this.#signal.reason;
  }

  #pause(): void {
    this.#controller.pause();
    if (this.owner === undefined) return;
    abandoned.register(this.owner, this);
    this.owner = undefined;
  }
}

/** Two reads of a socket. A smaller answer that nobody reads frees its socket by itself. */
const limit = 128 * 1024;

/** A larger one would keep its socket for ever, so it is cancelled once its response is collected. */
const abandoned = new FinalizationRegistry<ReceivedBody>((body) => body.abandon());

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const [first, second] = chunks;
  if (first === undefined) return new Uint8Array();
  return second === undefined ? first : Buffer.concat(chunks);
}

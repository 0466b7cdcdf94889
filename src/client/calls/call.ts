/** What was answered, with the `Response` it came in; its body is read already. */
export interface Replied<Data> {
  readonly data: Data;
  readonly response: Response;
}

/** The value of a call that is under way; it rejects with the error where the call fails. */
export class Call<Data> extends Promise<Data> {
  /** What `then` and its relatives make is a plain promise. */
  static override get [Symbol.species](): PromiseConstructor {
    return Promise;
  }

  readonly #replied: () => Promise<Replied<Data>>;

  constructor(replied: () => Promise<Replied<Data>>) {
    super(() => {});
    this.#replied = replied;
  }

  /** The value together with the `Response`. */
  withResponse(): Promise<Replied<Data>> {
    return this.#replied();
  }

  // A promise of its own, derived beforehand, would go unhandled where only `withResponse` is used.
  override then<Value = Data, Other = never>(
    resolved?: ((data: Data) => Value | PromiseLike<Value>) | null,
    rejected?: ((reason: unknown) => Other | PromiseLike<Other>) | null,
  ): Promise<Value | Other> {
    return this.#replied()
      .then(({ data }) => data)
      .then(resolved, rejected);
  }
}

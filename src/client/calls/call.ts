/** What was answered, with the `Response` it came in; its body is read already. */
export interface Replied<Data> {
  readonly data: Data;
  readonly response: Response;
}

/** The value of a call that is under way; it rejects with the error where the call fails. */
export interface Call<Data> extends Promise<Data> {
  /** The value together with the `Response`. */
  withResponse(): Promise<Replied<Data>>;
}

export function callOf<Data>(replied: Promise<Replied<Data>>): Call<Data> {
  const value = replied.then(({ data }) => data);
  return Object.assign(value, {
    withResponse() {
      // Whoever asks for both is told of a failure there, and not a second time here.
      value.catch(() => {});
      return replied;
    },
  });
}

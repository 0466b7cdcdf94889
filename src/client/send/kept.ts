/** An error for the caller as it is: neither tried again nor wrapped. */
export class Kept {
  readonly error: unknown;

  constructor(error: unknown) {
    this.error = error;
  }
}

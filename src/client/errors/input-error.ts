/** Something the caller gave cannot be used; nothing was sent. */
export class InputError extends TypeError {
  override readonly name = 'InputError';
  /** The option, parameter or field at fault, such as `baseUrl` or `Sid`. */
  readonly input: string;

  /** The message is both: what it was, and why it cannot be used. */
  constructor(input: string, why: string) {
    super(`${input} ${why}`);
    this.input = input;
  }
}

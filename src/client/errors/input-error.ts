/** Something the caller gave cannot be used; nothing was sent. */
export class InputError extends TypeError {
  override readonly name = 'InputError';
  /** The option, parameter or field at fault, such as `baseUrl` or `Sid`. */
  readonly input: string;

  constructor(input: string, message: string) {
    super(message);
    this.input = input;
  }
}

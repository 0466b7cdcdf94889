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

/**
 * Tells whether a call or `createClient` refused its input, so that nothing was sent.
 *
 * @example
 * ```ts
 * import { createClient, isInputError } from 'conversations-client';
 *
 * const client = createClient({ accountSid: 'AC0c4b7e19a2d84f6f93b5d81e6a70c2f4', authToken: 'secret' });
 * try {
 *   await client.fetchUser({ Sid: '' });
 * } catch (error) {
 *   if (!isInputError(error)) throw error;
 *   console.log(error.input); // "Sid"
 * }
 * ```
 */
export function isInputError(error: unknown): error is InputError {
  return error instanceof Error && error.name === 'InputError' && 'input' in error;
}

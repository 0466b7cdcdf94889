/** The call is at fault: its message is all that is printed, and the exit code is 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

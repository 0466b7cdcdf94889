/** There is no answer, and the message says what to ask instead. */
export class ToolError extends Error {
  override readonly name = 'ToolError';
}

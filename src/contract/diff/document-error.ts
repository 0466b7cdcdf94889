/** A document that cannot be compared: the message says which, why and what to do. */
export class DocumentError extends Error {
  override readonly name = 'DocumentError';
}

/** What a webhook can be sent to; the schema has seen that it is an absolute address. */
export function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

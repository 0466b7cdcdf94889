/** A strong entity tag (RFC 9110, 8.8.3): the same text has the same, another one another. */
export function tagOf(text: string): string {
  // 53 bits of two mixed 32-bit sums (cyrb53); what hashes better is asynchronous at the edge.
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2_654_435_761);
    low = Math.imul(low ^ unit, 1_597_334_677);
  }
  high =
    Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  low =
    Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  const sum = 4_294_967_296 * (2_097_151 & low) + (high >>> 0);
  return `"${text.length.toString(36)}-${sum.toString(36)}"`;
}

/** Whether the reader has what is there, by its `If-None-Match` (RFC 9110, 13.1.2). */
export function isUnchanged(known: string | null, tag: string): boolean {
  if (known === null) return false;
  if (known.trim() === '*') return true;
  return known.split(',').some((each) => each.trim().replace(/^W\//, '') === tag);
}

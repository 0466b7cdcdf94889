/** A name as a part of a JSON pointer (RFC 6901). */
export function pointerPart(name: string): string {
  return /[~/]/.test(name) ? name.replaceAll('~', '~0').replaceAll('/', '~1') : name;
}

/** Text for an element or an attribute; what XML 1.0 has no way to say is left out. */
export function xmlText(text: string): string {
  return text
    .replaceAll(unsayable, '')
    .replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Section 2.2 of XML 1.0: control characters, halves of a pair, and two that are no characters. */
const unsayable = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

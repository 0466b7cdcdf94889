/** As one word of a POSIX shell in which nothing means anything. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

/** As the inner part of double quotes, in which variables still mean something. */
export function withoutMeaning(text: string): string {
  return text.replaceAll(/[\\"$`]/g, String.raw`\$&`);
}

/** Shorter ones are no secrets, and part of too many words. */
const shortest = 4;

/** A text without secrets, however they are written in it. */
export function hidden(text: string, secrets: readonly string[]): string {
  return secrets
    .filter(({ length }) => length >= shortest)
    .flatMap(written)
    .toSorted((one, other) => other.length - one.length)
    .reduce((shown, secret) => shown.replaceAll(secret, '(hidden)'), text);
}

/** As it is, in JSON, in a path and in a form. */
function written(secret: string): readonly string[] {
  return [
    secret,
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(secret),
    new URLSearchParams([['', secret]]).toString().slice(1),
  ];
}

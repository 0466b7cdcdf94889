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

/** As it is, in JSON, in JSON within JSON, in a path and in a form. */
function written(secret: string): readonly string[] {
  const quoted = inJson(secret);
  return [
    secret,
    quoted,
    inJson(quoted),
    encodeURIComponent(secret),
    new URLSearchParams([['', secret]]).toString().slice(1),
  ];
}

function inJson(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

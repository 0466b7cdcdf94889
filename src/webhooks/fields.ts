/**
 * The fields of a form: a `URLSearchParams`, other pairs, or an object, in which a field that is
 * sent more than once has a list.
 */
export type Fields =
  Iterable<readonly [string, string]> | Readonly<Record<string, string | readonly string[]>>;

/** Each field by name, with every value it was given, in the order of arrival. */
export function valuesByName(fields: Fields): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [name, value] of pairsOf(fields)) {
    const values = found.get(name);
    if (values === undefined) found.set(name, [value]);
    else values.push(value);
  }
  return found;
}

function pairsOf(fields: Fields): Iterable<readonly [string, string]> {
  if (isIterable(fields)) return fields;
  return Object.entries(fields).flatMap(([name, value]) =>
    [value].flat().map((each) => [name, textOf(each)] as const),
  );
}

/** Body parsers make objects of names like `a[b]`; Twilio sends none, so they match no signature. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function isIterable(fields: Fields): fields is Iterable<readonly [string, string]> {
  return Symbol.iterator in fields;
}

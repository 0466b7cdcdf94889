import { isRaw, type Raw } from './raw.ts';

/** A document without what a path in it leads to; a row of a list is named by its place. */
export function without(document: Raw, path: readonly string[]): Raw {
  const [key = '', ...rest] = path;
  if (Array.isArray(document[key]) || isRaw(document[key])) {
    if (rest.length > 0) return { ...document, [key]: inner(document[key], rest) };
  } else if (rest.length > 0 || !(key in document)) throw new Error(`There is no ${key}.`);
  const { [key]: _, ...left } = document;
  return left;
}

function inner(value: unknown, path: readonly string[]): unknown {
  if (isRaw(value)) return without(value, path);
  if (!Array.isArray(value)) throw new Error(`Nothing stands below ${path.join('/')}.`);
  const [at = '', ...rest] = path;
  if (!(Number(at) in value)) throw new Error(`There is no row ${at}.`);
  if (rest.length === 0) return value.filter((_, index) => index !== Number(at));
  return value.map((each: unknown, index) => (index === Number(at) ? inner(each, rest) : each));
}

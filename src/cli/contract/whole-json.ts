/**
 * The document in a text of JSON, if it is whole: nothing in it leads to another file or to nowhere.
 * `undefined` for everything else, which only the bundler can read or find fault with.
 */
export function wholeJson(text: string): object | undefined {
  if (!/^\s*\{/.test(text) || /"\$ref"\s*:\s*"(?!#\/)/.test(text)) return undefined;
  try {
    const document: unknown = JSON.parse(text);
    return isObject(document) && leadsNowhere(document, document) === undefined
      ? document
      : undefined;
  } catch {
    return undefined;
  }
}

/** The first `$ref` that finds nothing. */
function leadsNowhere(node: unknown, root: object): string | undefined {
  if (!isObject(node)) return undefined;
  for (const [key, value] of Object.entries(node)) {
    if (key === '$ref' && typeof value === 'string' && !finds(root, value)) return value;
    const found = leadsNowhere(value, root);
    if (found !== undefined) return found;
  }
  return undefined;
}

function finds(root: object, ref: string): boolean {
  let node: unknown = root;
  for (const token of decodeURIComponent(ref).split('/').slice(1)) {
    const part = token.replaceAll('~1', '/').replaceAll('~0', '~');
    if (!isObject(node) || !Object.hasOwn(node, part)) return false;
    node = Reflect.get(node, part);
  }
  return true;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

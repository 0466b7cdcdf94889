/** What a pasted fault, log line or number says. */
export interface ReadFault {
  /** Numbers that may be codes, the likeliest first. */
  readonly codes: readonly string[];
  readonly status: number | undefined;
  /** The rest, for a search by words. */
  readonly message: string;
}

export function readFault(text: string): ReadFault {
  const json = jsonIn(text);
  const body = faultIn(json?.value);
  const code = numberAt(body, 'code');
  const status = numberAt(body, 'status');
  const message: unknown = body === undefined ? undefined : Reflect.get(body, 'message');
  const codes = code === undefined ? codesIn(text) : [String(code)];
  const statuses = [...text.matchAll(/(?<![\w.:])[45]\d{2}(?![\w.])/g)].map(Number);
  return {
    codes,
    status: status ?? (codes.length === 0 ? statuses[0] : undefined),
    message: typeof message === 'string' ? message : (json?.around ?? text),
  };
}

/** Codes have five digits. Those with a word before them that says so are meant before others. */
function codesIn(text: string): readonly string[] {
  const said = text.matchAll(/\b(?:code|errors?|fault)\b["']?\W{1,3}(\d{5})(?![\w.])/gi);
  // The number of a port or a length has its own words around it.
  const bare = text.matchAll(/(?<![\w.:])(\d{5})(?![\w.])/g);
  return [...new Set([...said, ...bare].flatMap(([, code]) => code ?? []))];
}

/** The object that is written out in a text, and the words around it. */
function jsonIn(text: string): { readonly value: unknown; readonly around: string } | undefined {
  const start = text.indexOf('{');
  const end = text.lastIndexOf('}');
  if (start === -1 || end < start) return undefined;
  try {
    const value: unknown = JSON.parse(text.slice(start, end + 1));
    return { value, around: `${text.slice(0, start)} ${text.slice(end + 1)}` };
  } catch {
    return undefined;
  }
}

/** The fault itself, or the one that another object carries: `{ "error": { "code": … } }`. */
function faultIn(value: unknown, depth = 0): object | undefined {
  if (typeof value !== 'object' || value === null || depth > deepest) return undefined;
  if (numberAt(value, 'code') !== undefined || typeof Reflect.get(value, 'message') === 'string') {
    return value;
  }
  for (const inner of Object.values(value)) {
    const found = faultIn(inner, depth + 1);
    if (found !== undefined) return found;
  }
  return numberAt(value, 'status') === undefined ? undefined : value;
}

/** Of what an HTTP client wraps an answer in. */
const deepest = 4;

function numberAt(body: object | undefined, key: string): number | undefined {
  const value: unknown = body === undefined ? undefined : Reflect.get(body, key);
  const number = typeof value === 'string' ? Number(value) : value;
  return typeof number === 'number' && Number.isInteger(number) && number > 0 ? number : undefined;
}

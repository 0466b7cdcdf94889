/** What a pasted fault, log line or number says. */
export interface ReadFault {
  /** Numbers that may be codes, the likeliest first. */
  readonly codes: readonly string[];
  readonly status: number | undefined;
  /** The rest, for a search by words. */
  readonly message: string;
}

export function readFault(text: string): ReadFault {
  const body = jsonIn(text);
  const code = numberAt(body, 'code');
  const status = numberAt(body, 'status');
  const message: unknown = body === undefined ? text : Reflect.get(body, 'message');
  // Codes have five digits; the number of a port or a length has its own words around it.
  const codes = [...text.matchAll(/(?<![\w.:])\d{5}(?![\w.])/g)].map(([number]) => number);
  const statuses = [...text.matchAll(/(?<![\w.:])[45]\d{2}(?![\w.])/g)].map(Number);
  return {
    codes: code === undefined ? [...new Set(codes)] : [String(code)],
    status: status ?? (code === undefined && codes.length === 0 ? statuses[0] : undefined),
    message: typeof message === 'string' ? message : text,
  };
}

/** The first object that is written out in a text. */
function jsonIn(text: string): object | undefined {
  const start = text.indexOf('{');
  const end = text.lastIndexOf('}');
  if (start === -1 || end < start) return undefined;
  try {
    const value: unknown = JSON.parse(text.slice(start, end + 1));
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

function numberAt(body: object | undefined, key: string): number | undefined {
  const value: unknown = body === undefined ? undefined : Reflect.get(body, key);
  const number = typeof value === 'string' ? Number(value) : value;
  return typeof number === 'number' && Number.isInteger(number) && number > 0 ? number : undefined;
}

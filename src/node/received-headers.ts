import type { ReceivedFields } from './dispatch.ts';

/**
 * The headers of an answer. `get` and `has` look into what undici parsed; all else asks real
 * `Headers`, made when first needed. As with `fetch`, they cannot be changed.
 */
export class ReceivedHeaders implements Headers {
  readonly #fields: ReceivedFields;
  #real: Headers | undefined;

  constructor(fields: ReceivedFields) {
    this.#fields = fields;
  }

  get(name: string): string | null {
    const key = name.toLowerCase();
    const value = Object.hasOwn(this.#fields, key) ? this.#fields[key] : undefined;
    if (value !== undefined) return typeof value === 'string' ? value : value.join(', ');
    // Real ones throw for what is no name.
    return isName.test(key) ? null : this.#all().get(name);
  }

  has(name: string): boolean {
    return this.get(name) !== null;
  }

  getSetCookie(): string[] {
    return this.#all().getSetCookie();
  }

  forEach(callback: (value: string, name: string, parent: Headers) => void, self?: unknown): void {
    for (const [name, value] of this) callback.call(self, value, name, this);
  }

  entries(): HeadersIterator<[string, string]> {
    return this.#all().entries();
  }

  keys(): HeadersIterator<string> {
    return this.#all().keys();
  }

  values(): HeadersIterator<string> {
    return this.#all().values();
  }

  [Symbol.iterator](): HeadersIterator<[string, string]> {
    return this.entries();
  }

  append(): never {
    throw new TypeError('immutable');
  }

  set(): never {
    throw new TypeError('immutable');
  }

  delete(): never {
    throw new TypeError('immutable');
  }

  #all(): Headers {
    this.#real ??= realHeaders(this.#fields);
    return this.#real;
  }
}

// For `instanceof`. Undici has loaded the global class by now, so this costs nothing.
Object.setPrototypeOf(ReceivedHeaders.prototype, Headers.prototype);

Object.defineProperty(ReceivedHeaders.prototype, Symbol.for('nodejs.util.inspect.custom'), {
  value(this: Headers): Headers {
    return new Headers(this);
  },
});

/** RFC 9110, 5.6.2 */
const isName = /^[!#$%&'*+\-.^_`|~\da-z]+$/;

function realHeaders(fields: ReceivedFields): Headers {
  const headers = new Headers();
  for (const [name, values = []] of Object.entries(fields)) {
    for (const value of [values].flat()) headers.append(name, value);
  }
  return headers;
}

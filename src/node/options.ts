import type { TransportDispatcher } from './dispatch.ts';

/** How a transport connects. */
export interface TransportOptions {
  /**
   * Sockets to one origin at the most; further calls wait until one is free. 100 unless given: at an
   * answer in 100 ms they carry 1000 calls a second, and they stay below the 256 files that a process
   * may open on macOS.
   */
  readonly connections?: number | undefined;
  /**
   * How long an idle socket is kept, in milliseconds. 4000 unless given, which is below the 5 seconds
   * after which many servers close one; a server that names a time (`Keep-Alive`) is obeyed.
   */
  readonly keepAliveTimeout?: number | undefined;
  /** How long a connection may take, TLS included, in milliseconds. 10 000 unless given. */
  readonly connectTimeout?: number | undefined;
  /**
   * The proxy: what `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` say (`'env'`, unless given), none
   * (`false`), or the address of one.
   */
  readonly proxy?: 'env' | false | URL | (string & Record<never, never>) | undefined;
  /** Certificates to trust instead of those that Node brings, each as PEM. */
  readonly ca?: string | readonly string[] | undefined;
  /** A dispatcher of your own, used as it is and never closed; no other option goes with it. */
  readonly dispatcher?: TransportDispatcher | undefined;
}

/** Throws a `TypeError` that names the option, never its value: a proxy's address holds a password. */
export function checkOptions(options: TransportOptions): void {
  if (typeof options !== 'object' || options === null) {
    throw new TypeError('createTransport takes an object of options.');
  }
  const given = Object.entries(options).filter(([, value]) => value !== undefined);
  for (const [name, value] of given) {
    if (!Object.hasOwn(rules, name)) {
      throw new TypeError(
        `createTransport has no option "${name}". It has ${Object.keys(rules).join(', ')}.`,
      );
    }
    const rule = rules[name];
    if (rule?.holds(value) !== true) throw new TypeError(`${name} must be ${rule?.words}.`);
  }
  if (options.dispatcher !== undefined && given.length > 1) {
    throw new TypeError('dispatcher is used as it is: pass it without other options.');
  }
}

interface Rule {
  readonly holds: (value: unknown) => boolean;
  readonly words: string;
}

const milliseconds: Rule = {
  // Node's timers hold no more.
  holds: (value) => isWhole(value) && value < 2 ** 31,
  words: 'a whole number of milliseconds, 1 or more',
};

const rules: Readonly<Record<string, Rule>> = {
  connections: { holds: isWhole, words: 'a whole number, 1 or more' },
  keepAliveTimeout: milliseconds,
  connectTimeout: milliseconds,
  proxy: {
    holds: (value) => value === 'env' || value === false || isProxyAddress(value),
    words: `'env', false or an address such as "http://proxy.example.com:3128"`,
  },
  ca: {
    holds: (value) => isText(value) || (Array.isArray(value) && value.every(isText)),
    words: 'a certificate in PEM, or a list of them',
  },
  dispatcher: {
    holds: (value) =>
      typeof value === 'object' &&
      value !== null &&
      'dispatch' in value &&
      typeof value.dispatch === 'function',
    words: 'an undici dispatcher, such as new Agent()',
  },
};

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 1;
}

function isProxyAddress(value: unknown): boolean {
  const isAddress = typeof value === 'string' || value instanceof URL;
  return isAddress && /^https?:\/\/[^/]/i.test(String(value)) && URL.canParse(String(value));
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

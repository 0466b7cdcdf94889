import type { Params } from './twilio-node.ts';

export interface RandomRequest {
  readonly url: string;
  readonly params: Params;
}

/** As many requests as asked for, odd in every way a request can be, and the same for each seed. */
export function randomRequests(count: number, seed: number): readonly RandomRequest[] {
  const pick = picker(seed);
  return Array.from({ length: count }, () => ({ url: urlFrom(pick), params: paramsFrom(pick) }));
}

type Pick = <Value>(values: readonly [Value, ...Value[]]) => Value;

/** Mulberry32: small, and good enough to choose with. */
function picker(seed: number): Pick {
  let state = seed;
  const random = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return ([first, ...rest]) => [first, ...rest][Math.floor(random() * (rest.length + 1))] ?? first;
}

function urlFrom(pick: Pick): string {
  const scheme = pick(['https://', 'http://', 'HTTPS://']);
  const user = pick(['', '', '', 'user@', 'user:pass@', 'a:b@c@']);
  const host = pick(['example.com', 'Example.COM', '127.0.0.1', '[::1]', 'münchen.example']);
  const port = pick(['', '', ':443', ':80', ':8443']);
  const path = pick(['', '/', '/hook', '/a:1/b', `/o'hara`, '/a b', '/%7Eme/%C3%BC', '/ü']);
  return scheme + user + host + port + path + pick([() => '', () => `?${queryFrom(pick)}`])();
}

function queryFrom(pick: Pick): string {
  const length = pick([0, 1, 1, 2, 3, 5]);
  return Array.from({ length }, () => {
    const name = pick(['a', 'b', 'a.b', '7', '10', 'é', '%61', '', 'a[]', '__proto__']);
    const mark = pick(['=', '=', '=', '', '==']);
    const value = pick([
      '',
      '1',
      `O'hara`,
      `O%27hara`,
      'a+b',
      `a+'b'`,
      'a%20b',
      '%zz',
      '%FF',
      ...odd,
    ]);
    return name + mark + value;
  }).join(pick(['&', '&', '&&']));
}

function paramsFrom(pick: Pick): Params {
  const length = pick([0, 1, 3, 8, 20]);
  const pairs = Array.from({ length }, () => {
    const name =
      pick(['Body', 'Index', 'a', 'A', 'B.c', '10', '9', 'é', '', '😀']) + pick(['', '1', 'z']);
    return [name, pick([true, false]) ? valueFrom(pick) : [1, 2, 3].map(() => valueFrom(pick))];
  });
  return Object.fromEntries(pairs) as Params;
}

function valueFrom(pick: Pick): string {
  return pick(['', '0', 'b', 'a', 'B', `it's`, 'a b+c', ...odd]) + pick(['', '', 'x']);
}

const odd = [
  'é',
  'e\u0301',
  '😀',
  '\ud800',
  'a@b:c',
  '&=?#',
  '\u{FFFF}',
  '中文',
  '"<>"',
  '\r\n\t',
] as const;

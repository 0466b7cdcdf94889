import type { Dice } from './dice.ts';

/** A value that somebody might try: what code that reads it could stumble over. */
export function hostileText(dice: Dice): string {
  const { percent, pick, below } = dice;
  if (percent(3)) return pick(shapes).repeat(1 + below(percent(5) ? 100_000 : 3000));
  if (percent(10)) return Array.from({ length: below(40) }, () => character(dice)).join('');
  if (percent(15)) return pick(texts) + pick(texts);
  return pick(texts);
}

/** JSON that parses, hardly ever what was asked for. */
export function hostileJson(dice: Dice): string {
  const { percent, pick, below } = dice;
  if (percent(20)) {
    const depth = below(percent(10) ? 50_000 : 300);
    return percent(50)
      ? '['.repeat(depth) + ']'.repeat(depth)
      : `${'{"a":'.repeat(depth)}0${'}'.repeat(depth)}`;
  }
  if (percent(20)) return JSON.stringify({ [pick(names)]: pick(texts), [pick(texts)]: null });
  return pick(jsons);
}

/** Names that objects have of themselves, and others that no schema has. */
export const names: readonly string[] = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '__defineGetter__',
  'then',
  'length',
  '0',
  '-1',
  '',
  ' ',
  'Identity[]',
  'Identity[__proto__][x]',
  'Identity.constructor',
  'Participant[0]',
  '\u0000',
  '%00',
  '\ud800',
];

const numbers: readonly string[] = (
  '0 -0 1 -1 +1 01 1.5 1e3 1e400 -1e400 0x10 0b1 １ 2147483647 2147483648 4294967296 ' +
  '9007199254740991 9007199254740993 -9007199254740993 999999999999999 -999999999999999 ' +
  '99999999999999999999999 NaN Infinity -Infinity null undefined true TRUE false 1,000 1_0'
).split(' ');

const dates: readonly string[] = (
  '0000-01-01T00:00:00Z -000001-01-01T00:00:00Z +275760-09-13T00:00:00Z ' +
  '+999999-01-01T00:00:00Z 9999-12-31T23:59:59Z 9999-12-31T23:59:59.999-23:59 ' +
  '0000-01-01T00:00:00+23:59 2026-02-30T00:00:00Z 2026-12-31T23:59:60Z 1e15 2026-01-01 ' +
  '2026-01-01T24:00:00Z 2026-01-01T00:00:00.123456789123Z 1969-12-31T00Z 8640000000000001 ' +
  'yesterday 2026-01-01T00:00:00 2026-01-01T00:00:00+99:99'
).split(' ');

const durations: readonly string[] = (
  'P PT P1 P-1D -P1D PT0S P999999999Y P9999Y PT99999999999999999999S P1W1D PT1.5H ' +
  'P1Y1M1DT1H1M1S PT1M PT10M P1D PT1e5M P1000000000000D P7900Y P7973Y P7974Y P8000Y ' +
  'P270000Y P273000Y P280000Y'
).split(' ');

const places: readonly string[] = [
  'http://',
  'http://[',
  'http://[::1]:99999/',
  'http://a b/',
  'javascript:alert(1)',
  '//x',
  'http://x:y@localhost/',
  'file:///etc/passwd',
  'http://127.0.0.1:1/',
  'http://%00/',
  'https://example.org/\u0000',
  'http://xn--/',
  'http://a.b/?#',
  'http:///',
  'HTTP://LOCALHOST',
  '+15005550006',
  'whatsapp:+15005550006',
  'whatsapp:',
  'messenger:x',
  '+',
  '+0',
  'sip:a@b',
  '+1500555000',
  '+999999999999999',
  '+1 500 555 0006',
  '٠١٢٣',
  'a@b',
  '"@"@b',
  'a@[::1]',
];

const wild: readonly string[] = [
  '',
  ' ',
  '\t',
  '\r\n',
  '\n',
  '\u0000',
  'a\u0000b',
  '\u2028',
  '\ufeff',
  '\u202e',
  '\uffff',
  '\ud800',
  '\udc00',
  '\ud83d\ude00',
  '\ud83d',
  'é',
  'e\u0301',
  'İ',
  'ſ',
  'ß',
  'ﬁ',
  '\u{10ffff}',
  'Z\u0300\u0301\u0302\u0303',
  '👨‍👩‍👧‍👦',
  '$&',
  '$1',
  '$$',
  '{name}',
  '{reason}',
  '{}',
  '%s',
  '%zz',
  '%',
  "'",
  '"',
  '`',
  '\\',
  '\\u0000',
  '<script>',
  ';--',
  '../..',
  '/etc/passwd',
  '*',
  '.*',
  '(',
  '[a-',
  '(a+)+$',
  '^',
  '&',
  '=',
  '?',
  '#',
  '+',
  ',',
  ';',
  'null',
  'undefined',
  'true',
  'None',
  'me',
  'CH00000000000000000000000000000000',
  `CH${'g'.repeat(32)}`,
  `IM${'F'.repeat(32)}`,
  'CH',
  'default',
];

const jsons: readonly string[] = [
  '{}',
  '[]',
  '""',
  '0',
  'null',
  'true',
  '-0',
  '1e400',
  '{"a":1,"a":2}',
  '"\\ud800"',
  '[[[]]]',
  '{"__proto__":{"x":1}}',
  '{"constructor":{"prototype":1}}',
  '{"identity":"\\ud800"}',
  '{"identity":"\\u0000"}',
  '{"identity":null}',
  '{"identity":{"toString":1}}',
  '{"":""}',
  '{"messaging_binding":null}',
  '{"messaging_binding":{"address":1}}',
  '[{"identity":"x"}]',
  '{"messaging_binding":{"__proto__":{"address":"+15005550006"}}}',
  '{"identity":"x"',
  '\u0000',
  '{"identity":"x","attributes":"{"}',
  '{"identity":"x","attributes":{}}',
  '{"identity":[]}',
  '{"identity":"x","role_sid":"RL"}',
  '{"messaging_binding":{"address":"+1","proxy_address":"+"}}',
  '{"media":{"url":"http://x"}}',
  'NaN',
  "{'a':1}",
  '{"1":1}',
  '{"1":"\\ud800"}',
  '{"1":null}',
];

const texts: readonly string[] = [
  ...names,
  ...numbers,
  ...dates,
  ...durations,
  ...places,
  ...wild,
  ...jsons,
];

const shapes: readonly string[] = [
  'a',
  'é',
  '%',
  '[',
  '{"a":',
  '0',
  '9',
  ' ',
  '.',
  'a@',
  'http://',
  '😀',
  '\\',
  ',',
];

function character({ below, percent }: Dice): string {
  return String.fromCharCode(below(percent(50) ? 128 : 65_536));
}

import * as fc from 'fast-check';

/** What breaks patterns, encodings, paths and tables of names. */
const nasty = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '../../../../etc/passwd',
  '..%2f..%2f..%2fpackage.json',
  'file:///etc/passwd',
  'C:\\Windows\\win.ini',
  '(a+)+$',
  '^(([a-z])+.)+[A-Z]([a-z])+$',
  '(.*)*(.*)*(.*)*!',
  '\\',
  '[',
  '*',
  '$&$1$`',
  '%',
  '%zz%00',
  '\0',
  'a\0b',
  '\ud800',
  '\udfff\ud800',
  '\u202e\u2066',
  'e\u0301'.repeat(50),
  '👩‍👩‍👧‍👦'.repeat(20),
  '<script>alert(1)</script>',
  "'; DROP TABLE users; --",
  '{{7*7}}${7*7}',
  '\r\nx-injected: 1',
  'data: {"jsonrpc":"2.0"}\n\n',
  '0',
  '-1',
  '1e999',
  'null',
  'true',
  '/'.repeat(300),
  '.'.repeat(300),
  'a'.repeat(300),
  'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!',
  'user '.repeat(60),
  '# '.repeat(100),
];

/** Any text but none, and of no more than so many units. */
export function text(longest = 200): fc.Arbitrary<string> {
  return fc
    .oneof(
      { weight: 3, arbitrary: fc.constantFrom(...nasty) },
      { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
      { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
      {
        weight: 1,
        arbitrary: fc.tuple(fc.constantFrom(...nasty), fc.string()).map((two) => two.join('')),
      },
    )
    .map((each) => each.slice(0, longest))
    .filter((each) => each.trim() !== '');
}

/** A text that can be in a header: what is left of printable ASCII. */
export function headerText(): fc.Arbitrary<string> {
  return text()
    .map((each) => each.replaceAll(/[^!-~]/g, ''))
    .filter((each) => each !== '');
}

/** A text of so many letters, which is not looked at to its end. */
export function long(least: number, most: number): fc.Arbitrary<string> {
  return fc
    .tuple(
      fc.constantFrom('a', 'a ', '(a+)', '\u00e9', '"', '\0', '{'),
      fc.integer({ min: least, max: most }),
    )
    .map(([unit, length]) => unit.repeat(Math.ceil(length / unit.length)));
}

/** A value of JSON that is no text. */
export function noText(): fc.Arbitrary<unknown> {
  return fc.oneof(
    fc.constantFrom(null, true, false, 0, -1, 1.5, 1e308, [], {}, [[]]),
    fc.array(fc.jsonValue({ maxDepth: 2 }), { maxLength: 4 }),
    fc.dictionary(
      fc.constantFrom('a', 'toString', 'constructor', 'then'),
      fc.jsonValue({ maxDepth: 1 }),
    ),
  );
}

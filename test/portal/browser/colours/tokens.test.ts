import { assert as hold, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokensIn } from '../../../../src/portal/browser/colours/tokens.ts';
import { syntaxOf } from '../../../../src/portal/syntaxes.ts';

const syntaxes = ['json', 'sh', 'js', 'python', 'form', 'text', ''];

/** What code is made of, and what breaks highlighters. */
const pieces = [
  ...Array.from('"\'`\\{}[]()<>&#$/*-+=:,.; \n\t0a_é'),
  '"""',
  "'''",
  '/*',
  '*/',
  '//',
  '${',
  '\\"',
  'null',
  'const',
  '1.5e3',
  '--data',
  '-X',
  '$A',
  'def',
  '\r\n',
  '😀',
  '\u2028',
];

describe('the tokens of code', () => {
  it.each(syntaxes)('stand one after the other, whatever the text, as %j', (syntax) => {
    const texts = string({ unit: constantFrom(...pieces), maxLength: 60 });
    hold(
      property(texts, (code) => {
        let last = 0;
        for (const { start, end } of tokensIn(code, syntax)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(code.length);
      }),
      { numRuns: 1000 },
    );
  });

  it('tell names of JSON from its strings, numbers and literals', () => {
    expect(marked('{"a": ["b", -1.5e3, true, null], "c\\"d" : ""}', 'json')).toEqual([
      ['p', '"a"'],
      ['s', '"b"'],
      ['n', '-1.5e3'],
      ['k', 'true'],
      ['k', 'null'],
      ['p', '"c\\"d"'],
      ['s', '""'],
    ]);
  });

  it('takes nothing inside a string for anything else', () => {
    expect(kinds('{"a": "true, 1, \\"x\\": null"}', 'json')).toEqual(['p', 's']);
    expect(kinds('curl "$A # --x" # c', 'sh')).toEqual(['s', 'c']);
    expect(kinds('f("// if 1"); // if', 'ts')).toEqual(['s', 'c']);
    expect(kinds('f(`a\n// b`)', 'js')).toEqual(['s']);
    expect(kinds('x = """a "b" # c\n""" # d', 'python')).toEqual(['s', 'c']);
  });

  it('knows options, variables and comments of a shell, and no comment in a word', () => {
    expect(kinds('curl -X GET --user "$A" $B https://x/#y', 'sh')).toEqual(['p', 'p', 's', 'v']);
  });

  it('knows keywords and numbers of programs', () => {
    expect(kinds('const ifx = await 10_000;', 'ts')).toEqual(['k', 'k', 'n']);
    expect(kinds("import os\nprint(f'{x}', None)", 'python')).toEqual(['k', 's', 'k']);
  });

  it('knows where a string of Python begins, with a prefix or without', () => {
    expect(marked('get("a", b[\'c\'], rb"d", xb"e")', 'python')).toEqual([
      ['s', '"a"'],
      ['s', "'c'"],
      ['s', 'rb"d"'],
      ['s', '"e"'],
    ]);
  });

  it('knows the names and values of a form', () => {
    expect(marked('A=b=c\nD=', 'form')).toEqual([
      ['p', 'A'],
      ['s', 'b=c'],
      ['p', 'D'],
    ]);
  });

  it('are none in a syntax that is not known', () => {
    expect(['cobol', '', 'constructor'].flatMap((each) => tokensIn('const "a" < 1', each))).toEqual(
      [],
    );
  });
});

describe('the name of a language', () => {
  it('is that of Markdown, in capitals or not', () => {
    expect(['ts', 'Bash', 'PY', 'json', 'cobol', '', '__proto__'].map(syntaxOf)).toEqual([
      'js',
      'sh',
      'python',
      'json',
      undefined,
      undefined,
      undefined,
    ]);
  });
});

function kinds(code: string, language: string): readonly string[] {
  return marked(code, language).map(([kind]) => kind);
}

function marked(code: string, language: string): readonly (readonly [string, string])[] {
  return tokensIn(code, syntaxOf(language) ?? '').map(({ kind, start, end }) => [
    kind,
    code.slice(start, end),
  ]);
}

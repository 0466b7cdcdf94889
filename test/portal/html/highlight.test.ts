import { assert as hold, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { highlight } from '../../../src/portal/html/highlight.ts';

const syntaxes = ['json', 'sh', 'ts', 'js', 'python', 'form', 'text', ''];

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
  '</i>',
  '<i>',
  '<i class="p">',
  '&lt;',
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

describe('the highlighter', () => {
  it.each(syntaxes)('keeps every text as it is, as %j', (syntax) => {
    const texts = string({ unit: constantFrom(...pieces), maxLength: 60 });
    hold(
      property(texts, (code) => {
        expect(textIn(highlight(code, syntax).text)).toBe(code);
      }),
      { numRuns: 1000 },
    );
  });

  it('tells names of JSON from its strings, numbers and literals', () => {
    expect(highlight('{"a": ["b", -1.5e3, true, null], "c\\"d" : ""}', 'json').text).toBe(
      '{<i class="p">"a"</i>: [<i>"b"</i>, <i class="n">-1.5e3</i>, <i class="k">true</i>, ' +
        '<i class="k">null</i>], <i class="p">"c\\"d"</i> : <i>""</i>}',
    );
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
    expect(highlight('A=b=c\nD=', 'form').text).toBe(
      '<i class="p">A</i>=<i>b=c</i>\n<i class="p">D</i>=',
    );
  });

  it('colours nothing in a syntax that it does not know', () => {
    expect(highlight('const "a" < 1', 'cobol').text).toBe('const "a" &lt; 1');
  });

  it('lets no text out of its element', () => {
    expect(highlight('"</i><script>"', 'json').text).toBe('<i>"&lt;/i&gt;&lt;script&gt;"</i>');
  });
});

function kinds(code: string, syntax: string): readonly (string | undefined)[] {
  return marked(code, syntax).map(([kind]) => kind);
}

/** What has a colour, with its class, which strings have not. */
function marked(code: string, syntax: string): readonly (readonly string[])[] {
  const { text } = highlight(code, syntax);
  return [...text.matchAll(/<i(?: class="(\w)")?>([^<]*)<\/i>/g)].map(
    ([, kind = 's', said = '']) => [kind, said],
  );
}

/** As a browser reads it: no tags but ours, and the three entities that a text needs. */
function textIn(html: string): string {
  const bare = html.replaceAll(/<i(?: class="[cknpv]")?>|<\/i>/g, '');
  expect(bare).not.toMatch(/[<>]/);
  return bare.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

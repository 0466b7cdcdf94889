import type { Syntax } from '../../syntaxes.ts';

/** p(roperty), s(tring), n(umber), k(eyword), c(omment), v(ariable). */
export type TokenKind = 'p' | 's' | 'n' | 'k' | 'c' | 'v';

export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  /** After its last character. */
  readonly end: number;
}

/** What has a colour, in its order; none in a syntax that is not known. */
export function tokensIn(code: string, syntax: string): readonly Token[] {
  const pattern = patterns.get(syntax);
  if (pattern === undefined) return [];
  return [...code.matchAll(pattern)].map(({ index, groups, 0: { length } }) => ({
    kind: kindOf(groups),
    start: index,
    end: index + length,
  }));
}

/** Every match is of one group, and a group's name is its kind. */
function kindOf(groups: Readonly<Record<string, string | undefined>> = {}): TokenKind {
  const found = kinds.find((kind) => groups[kind] !== undefined);
  return found ?? 's';
}

const kinds: readonly TokenKind[] = ['p', 's', 'n', 'k', 'c', 'v'];

/** Every alternative takes what it can and never goes back, so that no text takes long. */
const quoted = String.raw`"(?:[^"\\\n]|\\[^])*"?|'(?:[^'\\\n]|\\[^])*'?`;
const number = String.raw`(?<n>\b\d[\d_]*(?:\.\d+)?(?:[eE][+-]?\d+)?\b)`;

const json = new RegExp(
  String.raw`(?<p>"(?:[^"\\\n]|\\[^])*"(?=\s{0,9}:))|(?<s>"(?:[^"\\\n]|\\[^])*"?)` +
    String.raw`|(?<n>-?\b\d+(?:\.\d+)?(?:[eE][+-]?\d+)?\b)|(?<k>\b(?:true|false|null)\b)`,
  'g',
);

const sh = new RegExp(
  String.raw`(?<c>(?<=^|\s)#[^\n]*)|(?<s>"(?:[^"\\]|\\[^])*"?|'[^']*'?)` +
    String.raw`|(?<v>\$\w+|\$\{\w+\})|(?<p>(?<=\s)--?[\w-]+)`,
  'gm',
);

const js = new RegExp(
  String.raw`(?<c>\/\/[^\n]*|\/\*(?:[^*]|\*(?!\/))*(?:\*\/)?)|(?<s>${quoted}` +
    '|`(?:[^`\\\\]|\\\\[^])*`?)' +
    String.raw`|(?<k>\b(?:${words(`
      as async await catch class const else export extends false finally for from function if import
      in instanceof interface let new null of return satisfies throw true try type typeof undefined
    `)})\b)|${number}`,
  'g',
);

const python = new RegExp(
  String.raw`(?<c>#[^\n]*)|(?<s>(?:\b[bfrBFR]{1,2})?(?:"""(?:[^"\\]|\\[^]|"(?!""))*(?:""")?` +
    String.raw`|'''(?:[^'\\]|\\[^]|'(?!''))*(?:''')?|${quoted}))` +
    String.raw`|(?<k>\b(?:${words(`
      and as assert async await class def elif else except False finally for from if import in is
      lambda None not or pass raise return True try while with yield
    `)})\b)|${number}`,
  'g',
);

/** Pairs line by line, as examples of forms are shown. */
const form = /(?<p>^[^=\n]+(?==))|(?<s>(?<==)[^\n]+$)/gm;

const bySyntax: Readonly<Record<Syntax, RegExp>> = { json, sh, js, python, form };

const patterns: ReadonlyMap<string, RegExp> = new Map(Object.entries(bySyntax));

function words(list: string): string {
  return list.trim().split(/\s+/).join('|');
}

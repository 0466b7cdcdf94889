import { escapedText } from './escape.ts';
import { Html } from './html.ts';

/** Code as HTML: what has a colour stands in `<i class="…">`, strings in `<i>`; the text stays what it is. */
export function highlight(code: string, syntax: string): Html {
  const tokens = syntaxes.get(syntax);
  if (tokens === undefined) return new Html(escapedText(code));
  let text = '';
  let end = 0;
  for (const match of code.matchAll(tokens.of)) {
    const name = nameOf(match, tokens);
    // Strings are the most by far.
    const start = name === 's' ? '<i>' : `<i class="${name}">`;
    text += `${escapedText(code.slice(end, match.index))}${start}${escapedText(match[0])}</i>`;
    end = match.index + match[0].length;
  }
  return new Html(text + escapedText(code.slice(end)));
}

/** A group's name is its class: p(roperty), s(tring), n(umber), k(eyword), c(omment), v(ariable). */
interface Tokens {
  /** Its groups have no names, for those cost an object at each match. */
  readonly of: RegExp;
  readonly names: readonly string[];
}

function tokensOf({ source, flags }: RegExp): Tokens {
  const named = /\(\?<(\w)>/g;
  return {
    of: new RegExp(source.replaceAll(named, '('), flags),
    names: [...source.matchAll(named)].map(([, name = '']) => name),
  };
}

/** Every match is of one group. */
function nameOf(match: RegExpMatchArray, { names }: Tokens): string {
  const group = match.findIndex((part, index) => index > 0 && part !== undefined);
  return names[group - 1] ?? '';
}

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

const patterns: readonly (readonly [pattern: RegExp, ...syntaxes: readonly string[]])[] = [
  [json, 'json'],
  [sh, 'sh', 'bash', 'shell'],
  [js, 'js', 'javascript', 'ts', 'typescript'],
  [python, 'python', 'py'],
  [form, 'form'],
];

const syntaxes: ReadonlyMap<string, Tokens> = new Map(
  patterns.flatMap(([pattern, ...named]) => {
    const tokens = tokensOf(pattern);
    return named.map((name) => [name, tokens] as const);
  }),
);

function words(list: string): string {
  return list.trim().split(/\s+/).join('|');
}

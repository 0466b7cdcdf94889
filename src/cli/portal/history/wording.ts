/** As many names as a sentence can bear. */
const most = 3;

/** One sentence for several that say the same of different things: it names the first of these. */
export function togetherIn(sentences: readonly string[]): string {
  let all = sentences.map(tidied);
  for (const shorten of [same, withoutOwner, withoutValues, withoutNoun]) {
    all = all.map(shorten);
    const sentence = mergedIn(all);
    if (sentence !== undefined) return sentence;
  }
  const [sentence = ''] = all;
  return sentence.replace(/\.$/, `, and ${new Set(all).size - 1} more like it.`);
}

/** What has no name of its own is called by what it is, and nobody reads a list of objects. */
function tidied(sentence: string): string {
  const named = sentence
    .replace(' of root ``', ' of the document')
    .replace(' of schema `schema`', '');
  return /(?:from|set to|it was) [[{]*\{/.test(named) ? withoutValues(named) : named;
}

/** "Schema `x`: Type widened …" is a type that widened, whose ever it is. */
export function withoutOwner(sentence: string): string {
  return sentence.replace(/^[A-Z][a-z ]+(?: `[^`]*`)?: /, '');
}

export function withoutNames(sentence: string): string {
  return sentence.replaceAll(names, '``');
}

const names = /`[^`]*`/g;

function same(sentence: string): string {
  return sentence;
}

function withoutValues(sentence: string): string {
  return sentence
    .replace(/ changed from .*/s, ' changed.')
    .replace(/ was set to .*/s, ' was added.')
    .replace(/ was removed; it was .*/s, ' was removed.');
}

function withoutNoun(sentence: string): string {
  return sentence.replace(/^(`[^`]*` of) [a-z ]+ (?=`)/, '$1 ');
}

/** `undefined` if they differ by more than one name. */
function mergedIn(sentences: readonly string[]): string | undefined {
  const [first = '', ...others] = [...new Set(sentences)];
  if (others.length === 0) return first;
  if (others.some((each) => withoutNames(each) !== withoutNames(first))) return undefined;
  const rows = [first, ...others].map((each) => each.match(names) ?? []);
  const [row = []] = rows;
  const differing = row.flatMap((name, at) => (rows.every((each) => each[at] === name) ? [] : at));
  const [place] = differing;
  if (place === undefined || differing.length > 1) return undefined;
  const list = listed([...new Set(rows.map((each) => each[place] ?? ''))]);
  let at = 0;
  return first
    .replaceAll(names, (name) => (at++ === place ? list : name))
    .replace(/^([A-Z][a-z ]+ `[^:]*) was /, '$1 were ');
}

function listed(all: readonly string[]): string {
  if (all.length > most + 1) {
    return `${all.slice(0, most).join(', ')} and ${all.length - most} more`;
  }
  return [all.slice(0, -1).join(', '), all.at(-1)].join(' and ');
}

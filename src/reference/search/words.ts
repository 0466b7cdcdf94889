/** What a text is searched by: its words in lower case and singular, without those that say nothing. */
export function wordsOf(text: string): readonly string[] {
  return tokensOf(text).flatMap((token) => wordsOfToken(token));
}

/** "unread_messages_count" is also one word: "unreadmessagescount". */
export function wordsOfToken(token: string): readonly string[] {
  const parts = partsOf(token);
  const useful = parts.filter((part) => !stopWords.has(part)).map(singular);
  return parts.length > 1 ? [...useful, joined(token)] : useful;
}

/** Letters, digits and whatever joins them to a name. */
export function tokensOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+(?:[._'’-][\p{L}\p{N}]+)*/gu) ?? [];
}

/** "MessagingBinding.ProxyAddress": messaging, binding, proxy, address. */
export function partsOf(token: string): readonly string[] {
  if (/^[a-z]+$/.test(token)) return [token];
  const plain = /['’]/.test(token) ? token.replaceAll(/['’]s?\b/g, '') : token;
  const parts = plain.match(/\p{Lu}+s?(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{Lo}\p{Lm}\p{Lt}\p{M}]+|\p{N}+/gu);
  return (parts ?? []).map((part) => part.toLowerCase());
}

export function joined(token: string): string {
  return token.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');
}

export function singular(word: string): string {
  if (word.length < 4 || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh|o)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

const stopWords: ReadonlySet<string> = new Set(
  (
    'a about all along alone also always among an and any anything are as at away be because become ' +
    'became been began being both but by can cannot could did do does done each either else elsewhere ' +
    'ever every everything exactly far for from further gave give given go goes gone got had has have ' +
    'held here how i if in instead into is it its itself just kept least less let like may me might ' +
    'more most much must my neither no nor normally not nothing now of often on once one only or other ' +
    'otherwise our out over own per put rather said say see shall shortly should shown since so some ' +
    'something still such than that the their them themselves then there therefore these they this ' +
    'those though through to together took until up us very was way we went were what whatever when ' +
    'where whether which while who whoever whole whom whose why will with would yet you your'
  ).split(' '),
);

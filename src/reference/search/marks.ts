export interface MarkedPart {
  readonly text: string;
  readonly marked: boolean;
}

/** A shown text cut where a hit's marks are in it; together the parts are the text. */
export function markedParts(text: string, marks: readonly string[]): readonly MarkedPart[] {
  const lower = text.toLowerCase();
  // A letter whose lower case is longer would move all that follows.
  if (lower.length !== text.length) return [{ text, marked: false }];
  const parts: MarkedPart[] = [];
  let done = 0;
  for (let at = 0; at < text.length;) {
    const mark = marks.find((each) => each !== '' && lower.startsWith(each, at));
    if (mark === undefined || !startsWord(text, at)) {
      at += 1;
      continue;
    }
    if (at > done) parts.push({ text: text.slice(done, at), marked: false });
    at += mark.length;
    done = at;
    parts.push({ text: text.slice(at - mark.length, at), marked: true });
  }
  if (done < text.length) parts.push({ text: text.slice(done), marked: false });
  return parts;
}

/** Also in "MessagingBinding.Address". */
function startsWord(text: string, at: number): boolean {
  const [before = '', here = ''] = [text[at - 1], text[at]];
  return !/[\p{L}\p{N}]/u.test(before) || (/\p{Ll}/u.test(before) && /\p{Lu}/u.test(here));
}

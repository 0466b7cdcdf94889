/** Lines of Markdown outside of fences: every "<" that could begin HTML is escaped. */
export function withoutHtml(lines: readonly string[]): readonly string[] {
  const done: string[] = [];
  let paragraph: string[] = [];
  for (const line of lines) {
    if (line.trim() !== '') {
      paragraph.push(line);
      continue;
    }
    done.push(...escaped(paragraph), line);
    paragraph = [];
  }
  return [...done, ...escaped(paragraph)];
}

/** Where a code span goes on in the next line, nothing in the paragraph is taken for code. */
function escaped(paragraph: readonly string[]): readonly string[] {
  const parts = paragraph.map(textAndCode);
  return paragraph.map((line, at) => {
    const own = parts.includes(undefined) ? undefined : parts[at];
    return (own ?? [line])
      .map((part, index) => (index % 2 === 1 ? part : withoutTags(part)))
      .join('');
  });
}

/** Text and code spans by turns; `undefined` where a span does not end in the line. */
function textAndCode(line: string): readonly string[] | undefined {
  const parts: string[] = [];
  let start = 0;
  let at = 0;
  while (at < line.length) {
    if (line.charAt(at) !== '`') {
      at += line.charAt(at) === '\\' ? 2 : 1;
      continue;
    }
    const marks = /^`+/.exec(line.slice(at))?.[0] ?? '';
    const end = endOfSpan(line, at + marks.length, marks);
    if (end === undefined) return undefined;
    parts.push(line.slice(start, at), line.slice(at, end));
    start = end;
    at = end;
  }
  return [...parts, line.slice(start)];
}

function endOfSpan(line: string, from: number, marks: string): number | undefined {
  for (const { index, 0: run } of line.slice(from).matchAll(/`+/g)) {
    if (run === marks) return from + index + run.length;
  }
  return undefined;
}

/** An address in angle brackets is a link, and no HTML. */
function withoutTags(text: string): string {
  return text.replaceAll(/\\.|<(?:https?:|mailto:)[^\s<>]*>|<(?=[a-z/!?])/gi, (found) =>
    found === '<' ? String.raw`\<` : found,
  );
}

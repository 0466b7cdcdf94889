/** Keys that stand more than once in one object of a JSON text, which has this value. */
export function repeatedKeys(text: string, value: unknown): readonly string[] {
  // Parsing drops all but the last of them, so that the value has fewer keys than the text.
  return keysIn(text) === keysOf(value) ? [] : namesOf(text);
}

const colon = 58;
const spaces: ReadonlySet<number> = new Set([9, 10, 13, 32]);

/** Texts that a colon follows; the others are values. */
function keysIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at)) {
    at = endOfText(text, at + 1) + 1;
    while (spaces.has(text.charCodeAt(at))) at += 1;
    if (text.charCodeAt(at) === colon) count += 1;
  }
  return count;
}

function endOfText(text: string, from: number): number {
  let end = text.indexOf('"', from);
  while (isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end;
}

function isEscaped(text: string, at: number): boolean {
  let before = at;
  while (text.charAt(before - 1) === '\\') before -= 1;
  return (at - before) % 2 === 1;
}

function keysOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const inner = Object.values(value);
  let count = Array.isArray(value) ? 0 : inner.length;
  for (const each of inner) count += keysOf(each);
  return count;
}

const token = /"(?:[^"\\]|\\.)*"(\s*:)?|[{}[\]]/g;

function namesOf(text: string): readonly string[] {
  const repeated = new Set<string>();
  const open: Set<string>[] = [];
  for (const [found, end] of text.matchAll(token)) {
    if (found === '{' || found === '[') open.push(new Set());
    else if (found === '}' || found === ']') open.pop();
    else if (end !== undefined) {
      const name = String(JSON.parse(found.slice(0, -end.length)));
      const names = open.at(-1);
      if (names?.has(name) === true) repeated.add(name);
      names?.add(name);
    }
  }
  return [...repeated];
}

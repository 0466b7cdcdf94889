/** Text that is no Markdown, such as a title or a name, as Markdown that shows just this. */
export function plain(text: string): string {
  const line = oneLine(text);
  if (!/[\\`*[\]<~_&]|^[#>+=|\d-]|#$/.test(line)) return line;
  return line
    .replaceAll(/[\\`*[\]<~]/g, String.raw`\$&`)
    .replaceAll(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, String.raw`\_`)
    .replaceAll(/&(?=#?\w+;)/g, String.raw`\&`)
    .replace(/ (#+)$/, String.raw` \$1`)
    .replace(/^([#>+=|-]|\d+(?=[.)]))/, (start) =>
      /^\d/.test(start) ? `${start}\\` : `\\${start}`,
    );
}

/** A code span holds any text when its fence is longer than what is inside (CommonMark, 6.1). */
export function code(text: string): string {
  const line = oneLine(text);
  if (line === '') return code(JSON.stringify(text));
  const fence = '`'.repeat(longestRun(line, '`') + 1);
  const space = /^`|`$/.test(line) ? ' ' : '';
  return `${fence}${space}${line}${space}${fence}`;
}

/** A block of code in a language; the fence is longer than any inside. */
export function fenced(text: string, language: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text, '`') + 1));
  return `${fence}${language}\n${text.replace(/\n$/, '')}\n${fence}`;
}

/** A link with a plain title. What nobody should follow ("javascript:") is shown and not linked. */
export function link(title: string, href: string): string {
  const scheme = /^\s*([a-z][a-z0-9+.-]*):/i.exec(href)?.[1]?.toLowerCase();
  if (scheme !== undefined && !followed.has(scheme)) return `${plain(title)} (${code(href)})`;
  const address = oneLine(href).replaceAll(/[\s<>()\\]/g, encoded);
  return `[${plain(title)}](${address})`;
}

const followed: ReadonlySet<string> = new Set(['http', 'https', 'mailto', 'docs']);

/** Spaces and line ends as one space each. */
export function oneLine(text: string): string {
  return /[^\S ]| {2}|^ | $/.test(text) ? text.replaceAll(/\s+/g, ' ').trim() : text;
}

function encoded(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

function longestRun(text: string, sign: string): number {
  if (!text.includes(sign)) return 0;
  let longest = 0;
  let run = 0;
  for (const each of text) {
    run = each === sign ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}

import { segmentsOf } from './fences.ts';
import { withoutHtml } from './without-html.ts';

/**
 * Markdown of a document for the middle of a page: its headings go below those of the page, its
 * fences end where it ends, and HTML in it is shown as text.
 */
export function contained(markdown: string): string {
  const text = markdown
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/^ *\t[ \t]*/gm, widened)
    .trim();
  if (!/[<\n]|^[#`~]/.test(text)) return text;
  return segmentsOf(text.split('\n'))
    .flatMap(({ kind, lines }) => (kind === 'code' ? lines : withoutHtml(lowered(lines))))
    .join('\n');
}

/** A tab reaches elsewhere when the line stands in a list. */
function widened(indent: string): string {
  return indent.replaceAll('\t', '    ');
}

/** The headings of a page go down to the third level. */
function lowered(lines: readonly string[]): readonly string[] {
  return lines
    .filter((line, at) => !isUnderline(line) || (lines[at - 1] ?? '').trim() === '')
    .map((line) =>
      line.replace(/^( {0,3})(#{1,6})(?=\s|$)/, (_, indent: string, signs: string) => {
        return indent + '#'.repeat(Math.min(6, signs.length + 3));
      }),
    );
}

/** Below a line of text this would make a heading of it. */
function isUnderline(line: string): boolean {
  return /^ {0,3}(=+|-+)\s*$/.test(line);
}

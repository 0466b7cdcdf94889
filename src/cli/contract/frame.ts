/** The line with what stands before it, and a mark below the column; both count from 1. */
export function frame(text: string, line: number, column: number): string {
  const lines = text.split('\n');
  const first = Math.max(1, line - 1);
  const width = String(line).length;
  const shown = lines
    .slice(first - 1, line)
    .map((code, index) => `${String(first + index).padStart(width)} | ${code.slice(0, 160)}`);
  if (column > 160) return shown.join('\n');
  return [...shown, `${' '.repeat(width)} | ${' '.repeat(column - 1)}^`].join('\n');
}

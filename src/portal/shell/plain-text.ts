/** The first words of Markdown without its marks, at most so many characters. */
export function plainText(markdown: string, most: number): string {
  const [first = ''] = markdown.trim().split(/\n\s*\n/, 1);
  const text = first
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/[`*#>]|\b_|_\b/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2)).trimEnd()}…`;
}

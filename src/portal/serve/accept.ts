/**
 * Whether a reader asks for Markdown by name, and for HTML not more (RFC 9110, 12.5.1). Browsers do
 * not name it.
 */
export function prefersMarkdown(accept: string | null): boolean {
  if (accept === null) return false;
  const weights = new Map(accept.split(',').map(weighted));
  const markdown = weights.get('text/markdown') ?? 0;
  const html = weights.get('text/html') ?? weights.get('text/*') ?? weights.get('*/*') ?? 0;
  return markdown > 0 && markdown >= html;
}

function weighted(range: string): readonly [name: string, weight: number] {
  const [name = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
  const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  const weight = quality === undefined ? 1 : Number(quality);
  return [name, Number.isNaN(weight) ? 0 : weight];
}

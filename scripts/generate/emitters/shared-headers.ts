/**
 * Gives blocks of response headers that stand again and again a name, and writes the name in their
 * place: whoever compiles against the file reads each but once.
 */
export function shareHeaders(text: string): string {
  const names = new Map<string, string>();
  for (const [block, count] of counted(text.match(blocks) ?? [])) {
    if (count > 1) names.set(block, `responseHeaders${names.size + 1}`);
  }
  const shared = text.replaceAll(blocks, (block) => {
    const name = names.get(flat(block));
    return name === undefined ? block : `headers: ${name};`;
  });
  const declarations = [...names].map(
    ([block, name]) => `export interface ${name} ${block.slice('headers: '.length, -1)}\n`,
  );
  return shared + declarations.join('');
}

/** Blocks with braces inside, be it in a comment, stay where they are. */
const blocks = /headers: \{[^{}]*\};/g;

function counted(found: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const block of found.map(flat)) counts.set(block, (counts.get(block) ?? 0) + 1);
  return counts;
}

/** The same whatever its indentation. */
function flat(block: string): string {
  return block.replaceAll(/\s+/g, ' ');
}

/** Counts as current models do; what is built of this file has none, for it would be as large as all the rest. */
export async function tokenCounter(): Promise<((text: string) => number) | undefined> {
  const { countTokens } = await import('gpt-tokenizer/encoding/o200k_base');
  return (text) => countTokens(text);
}

/** More than that nobody reads at once. */
const most = 10;

export function problemLines(problems: readonly string[]): readonly string[] {
  if (problems.length === 0) return [];
  const more = problems.length - most;
  return [
    'Problems:',
    ...problems.slice(0, most).map((problem) => `- ${problem}`),
    ...(more > 0 ? [`- and ${more} more`] : []),
  ];
}

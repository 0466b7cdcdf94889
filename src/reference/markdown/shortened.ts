/** Constraint sentences in fewer tokens; a pattern that tells the length stands for it. */
export function shortened(constraints: readonly string[]): readonly string[] {
  const hasPattern = constraints.some((sentence) => patterned.test(sentence));
  return constraints.flatMap((sentence) => {
    if (hasPattern && exactLength.test(sentence)) return [];
    return wordings.reduce((text, [long, short]) => text.replace(long, short), sentence);
  });
}

const patterned = /^Format should match the following pattern: `+ ?\^.*\{\d+\}\$/;

const exactLength = /^Minimum length is (\d+), maximum length is \1\.$/;

const wordings: readonly (readonly [RegExp, string])[] = [
  [exactLength, 'Length $1.'],
  [/^Minimum length is (\S+), maximum length is (\S+)\.$/, 'Length $1 to $2.'],
  [/^Minimum value is (\S+), maximum value is (\S+)\.$/, 'Value $1 to $2.'],
  [/^(M)(in|ax)imum (length|value) is (\S+)\.$/, '$1$2 $3 $4.'],
  [/^Format should match the following pattern: /, 'Pattern '],
  [/^Values are (.*)\.$/, 'One of $1.'],
  [/^Default value is /, 'Default '],
];

/**
 * "US" of `^US[0-9a-fA-F]{32}$`: fixed letters, then one character class a fixed number of times.
 * Nothing else qualifies; a template type must never refuse what the pattern lets through.
 *
 * @param {unknown} pattern
 * @returns {string | undefined}
 */
export function sidPrefix(pattern) {
  if (typeof pattern !== 'string') return undefined;
  return /^\^([A-Za-z]+)(?:\[(?:[^\]\\]|\\.)+\]|\\[dw])\{\d+\}\$$/.exec(pattern)?.[1];
}

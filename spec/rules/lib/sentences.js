// How words for people are written: a title without a full stop, everything else in whole sentences.

/** @import { Place, Report } from './place.js' */

const START = /^(?:\p{Lu}|`)/u;

/**
 * @param {Report} report
 * @param {string} word what it is: `description`
 * @param {Place} at
 */
export function checkSentence(report, word, at) {
  const sentence = trimmed(at);
  if (!START.test(sentence)) {
    checkStart(report, word, at);
  } else if (!sentence.endsWith('.')) {
    report(at, `This ${word} ends with "${sentence.slice(-12)}"; end with a full stop.`);
  }
}

/**
 * @param {Report} report
 * @param {string} word
 * @param {Place} at
 */
export function checkStart(report, word, at) {
  const sentence = trimmed(at);
  if (START.test(sentence)) return;
  report(
    at,
    `This ${word} starts with "${sentence.slice(0, 12)}"; start with a capital letter or a word in backticks.`,
  );
}

/**
 * @param {Report} report
 * @param {string} word
 * @param {Place} at
 */
export function checkNoStop(report, word, at) {
  if (trimmed(at).endsWith('.')) report(at, `This ${word} ends with a full stop; leave it out.`);
}

/**
 * @param {Place | undefined} at
 * @returns {string} "" for what is no text
 */
export function trimmed(at) {
  return typeof at?.value === 'string' ? at.value.trim() : '';
}

// Who meets a code looks it up, and who reads of an operation wants its codes: each row has to be
// found by its code, to explain itself, and to name operations that can answer it.

import { operationsOf } from './lib/operations.js';
import { child, entries, isDict, reach, reporter, text } from './lib/place.js';
import { checkNoStop, checkSentence, checkStart, trimmed } from './lib/sentences.js';

/** @import { Context, Place, Report, Rule } from './lib/place.js' */
/** @import { Operation } from './lib/operations.js' */

/** @typedef {Map<string | undefined, Operation>} Operations */

const KEYS = ['code', 'status', 'title', 'meaning', 'action', 'operations'];

/** @type {Rule} */
export const faultDictionary = () => ({
  Root(root, ctx) {
    const report = reporter(ctx);
    const dictionary = reach(ctx, { value: root, location: ctx.location }, 'x-faults');
    if (!dictionary) return;
    if (!Array.isArray(dictionary.value)) {
      report(dictionary, 'The dictionary of faults is no list; give it one item for each code.');
      return;
    }
    /** @type {Operations} */
    const operations = new Map(operationsOf(ctx, root).map((each) => [each.id, each]));
    let last = Number.NEGATIVE_INFINITY;
    for (const [, fault] of entries(dictionary)) {
      if (!isDict(fault.value)) {
        report(fault, `A fault is no object; give it ${KEYS.join(', ')}.`);
        continue;
      }
      last = checkCode(report, fault, last);
      checkKeys(report, fault);
      checkWords(report, fault);
      checkStatus(report, fault);
      checkOperations(report, ctx, fault, operations);
    }
  },
});

/**
 * @param {Report} report
 * @param {Place} fault
 * @param {number} last the code before
 * @returns {number}
 */
function checkCode(report, fault, last) {
  const at = child(fault, 'code');
  const code = at?.value;
  if (!at || !Number.isInteger(code)) {
    report(at ?? fault, 'A fault has no whole number as its code; add the one that it answers.');
    return last;
  }
  if (Number(code) <= last) {
    const why = Number(code) === last ? 'stands there twice' : `stands behind ${last}`;
    report(at, `The code ${String(code)} ${why}; have each once, in rising order.`);
  }
  return Math.max(Number(code), last);
}

/**
 * @param {Report} report
 * @param {Place} fault
 */
function checkKeys(report, fault) {
  for (const [key, { location }] of entries(fault)) {
    if (KEYS.includes(key)) continue;
    report({ value: key, location }, `A fault has no ${key}; it has ${KEYS.join(', ')}.`, {
      onKey: true,
    });
  }
}

/**
 * @param {Report} report
 * @param {Place} fault
 */
function checkWords(report, fault) {
  for (const word of ['title', 'meaning', 'action']) {
    const at = child(fault, word);
    if (!at || trimmed(at) === '') {
      report(at ?? fault, `The fault ${nameOf(fault)} has no ${word}; add it in plain words.`);
    } else if (word === 'title') {
      checkStart(report, word, at);
      checkNoStop(report, word, at);
    } else {
      checkSentence(report, word, at);
    }
  }
}

/**
 * @param {Report} report
 * @param {Place} fault
 */
function checkStatus(report, fault) {
  const at = child(fault, 'status');
  if (!at || /^[45]\d\d$/.test(String(at.value))) return;
  report(at, `The status of ${nameOf(fault)} is no 4xx or 5xx; correct it, or leave it out.`);
}

/**
 * @param {Report} report
 * @param {Context} ctx
 * @param {Place} fault
 * @param {Operations} operations
 */
function checkOperations(report, ctx, fault, operations) {
  const list = reach(ctx, fault, 'operations');
  if (!list) return;
  if (!Array.isArray(list.value)) {
    report(list, `The operations of ${nameOf(fault)} are no list; give their ids in one.`);
    return;
  }
  const named = new Set();
  for (const [, at] of entries(list)) {
    const id = String(at.value);
    const operation = operations.get(id);
    if (named.has(id)) report(at, `${id} is named twice; once is enough.`);
    named.add(id);
    if (!operation) report(at, `${id} is no operation under paths; correct it.`);
    else checkOperation(report, fault, at, operation, operations);
  }
}

/**
 * @param {Report} report
 * @param {Place} fault
 * @param {Place} at where the operation is named
 * @param {Operation} operation
 * @param {Operations} operations
 */
function checkOperation(report, fault, at, operation, operations) {
  const twin = operations.get(text(operation.at, 'x-twin'));
  if (twin && twin.path.length < operation.path.length) {
    report(at, `${operation.id} is the twin of ${twin.id}; name that one, which stands for both.`);
    return;
  }
  const status = child(fault, 'status')?.value;
  if (status === undefined) return;
  for (const each of twin ? [operation, twin] : [operation]) {
    const declared = entries(child(each.at, 'responses')).map(([name]) => name.toUpperCase());
    const range = `${String(status)[0]}XX`;
    if ([String(status), range, 'DEFAULT'].some((name) => declared.includes(name))) continue;
    report(
      at,
      `${each.title} does not declare ${String(status)}, the status of ${nameOf(fault)}; add it to its responses, or correct the status.`,
    );
  }
}

/**
 * @param {Place} fault
 * @returns {string} its code
 */
function nameOf(fault) {
  return String(child(fault, 'code')?.value ?? 'without a code');
}

import { relative } from 'node:path';
import {
  formatProblems,
  getLineColLocation,
  getTotals,
  isAbsoluteUrl,
  logger,
} from '@redocly/openapi-core';

/**
 * @import { NormalizedProblem } from '@redocly/openapi-core'
 * @import { Problem, ProblemFormat } from '../types.ts'
 */

/**
 * Redocly's own output, caught: its formatter only knows how to print.
 *
 * @param {NormalizedProblem[]} problems
 * @param {ProblemFormat} format
 * @param {boolean} color
 * @returns {string}
 */
export function formatted(problems, format, color) {
  let text = '';
  const keep = (/** @type {string} */ part) => ((text += part), true);
  // `info` would only name a flag of the Redocly command that this one does not have.
  Object.assign(logger, { output: keep, info: () => true });
  formatProblems(problems, { format, color, totals: getTotals(problems), cwd: process.cwd() });
  return text;
}

/**
 * @param {NormalizedProblem} problem
 * @returns {Problem}
 */
export function plain({ severity, ruleId, message, location: [location] }) {
  /** @type {Problem} */
  const told = { severity: severity === 'error' ? 'error' : 'warning', rule: ruleId, message };
  if (location === undefined) return told;
  const { absoluteRef } = location.source;
  const { start } = getLineColLocation(location);
  const file = isAbsoluteUrl(absoluteRef) ? absoluteRef : relative(process.cwd(), absoluteRef);
  return { ...told, file, line: start.line, column: start.col };
}

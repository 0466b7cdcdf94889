// Descriptions become doc comments, pages and tool texts, so each must stand alone as a sentence.

import { child, entries, isDict, nameOf, reporter, text } from './lib/place.js';
import { isWhole, keyword, layersOf } from './lib/schemas.js';
import { checkNoStop, checkSentence, trimmed } from './lib/sentences.js';

/** @import { Context, Place, Report, Rule } from './lib/place.js' */

/** What else may have a description, and then has a sentence. */
const OTHERS = [
  'Schema',
  'RequestBody',
  'Link',
  'Server',
  'ServerVariable',
  'SecurityScheme',
  'Info',
];

/** @type {Rule} */
export const descriptionSentence = () => {
  /** @type {Report} */
  let report;
  /**
   * @param {string} what
   * @returns {(node: unknown, ctx: Context) => void}
   */
  const each = (what) => (node, ctx) => {
    const at = { value: node, location: ctx.location };
    if (!isDict(node)) return;
    const name = text(at, 'operationId') ?? text(at, 'name') ?? nameOf(at);
    check(report, `${what} ${name}`, at, child(at, 'description'));
  };
  /** @type {(node: unknown, ctx: Context) => void} */
  const ifThere = (node, ctx) => {
    const at = { value: node, location: ctx.location };
    const description = child(at, 'description');
    if (text(at, 'description')) check(report, ctx.type.name, at, description);
  };
  return {
    ...Object.fromEntries(OTHERS.map((type) => [type, ifThere])),
    Root: (_, ctx) => void (report = reporter(ctx)),
    Operation(node, ctx) {
      each('operation')(node, ctx);
      checkSummary(report, { value: node, location: ctx.location });
    },
    Parameter: each('parameter'),
    Header: each('header'),
    Tag: each('tag'),
    Response: each('response'),
    SchemaProperties(properties, ctx) {
      for (const [name, schema] of entries({ value: properties, location: ctx.location })) {
        const layers = layersOf(ctx, schema);
        const description = keyword(layers, 'description');
        if (description || isWhole(ctx, layers)) {
          check(report, `property ${name}`, schema, description);
        }
      }
    },
    // A description beside a `$ref` replaces the one it leads to, so it is held to the same.
    ref: ifThere,
  };
};

/**
 * @param {Report} report
 * @param {string} what
 * @param {Place} at
 * @param {Place | undefined} description
 */
function check(report, what, at, description) {
  if (!description || trimmed(description) === '') {
    report(at, `The ${what} has no description; add one plain sentence.`, { onKey: true });
  } else {
    checkSentence(report, 'description', description);
  }
}

/**
 * @param {Report} report
 * @param {Place} operation
 */
function checkSummary(report, operation) {
  const at = child(operation, 'summary');
  const summary = text(operation, 'summary')?.trim();
  if (!at || !summary) return;
  checkNoStop(report, 'summary', at);
  if (plain(summary) === plain(text(operation, 'description') ?? '')) {
    const name = text(operation, 'operationId') ?? nameOf(operation);
    report(at, `The description of ${name} only repeats its summary; let it say more.`);
  }
}

/**
 * @param {string} sentence
 * @returns {string} without what makes no difference to a reader
 */
function plain(sentence) {
  return sentence
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

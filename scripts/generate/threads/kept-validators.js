import { readFileSync } from 'node:fs';
import { isPlainObject, isRef, parseYaml } from '@redocly/openapi-core';
import { hashOf } from '../hash-of.js';

/**
 * @import { Config } from '@redocly/openapi-core'
 *
 * @typedef {(node: object, from?: string) => { location?: { source: { absoluteRef: string } } }} Resolve
 * @typedef {{ resolve: Resolve, location: { source: { absoluteRef: string } } }} Context
 * @typedef {{ leave: (media: { schema?: unknown }, context: Context) => void }} Visitor
 * @typedef {Record<string, { MediaType: Visitor }>} Visitors
 * @typedef {Record<string, (options: unknown) => Visitors>} RuleSet
 */

const rule = 'no-invalid-media-type-examples';

/**
 * Checking examples is most of what lint does, and most of that is compiling their schemas, which
 * few saves touch. The rule keeps compiled schemas as long as it lives; here it lives on from run
 * to run, until a file that one of those schemas came from changes in more than its wording.
 */
export class KeptValidators {
  /** @type {Map<string, { hash: string | null, shape: string | undefined }>} */
  #sources = new Map();
  /** @type {Visitors | undefined} */
  #visitors;
  /** @type {Resolve} */
  #resolve = () => ({});

  /**
   * @param {Config} config
   * @returns {Config} The same one, with the rule replaced.
   */
  install(config) {
    const ruleSets = config.getRulesForSpecVersion.bind(config);
    const kept = (/** @type {RuleSet} */ rules) =>
      rules[rule] ? { ...rules, [rule]: this.#living(rules[rule]) } : rules;
    const getRulesForSpecVersion = (/** @type {Parameters<typeof ruleSets>[0]} */ version) =>
      ruleSets(version).map((rules) =>
        kept(/** @type {RuleSet} */ (/** @type {unknown} */ (rules))),
      );
    return Object.assign(config, { getRulesForSpecVersion });
  }

  /** To be called before each run. */
  refresh() {
    for (const [file, { hash, shape }] of this.#sources) {
      const now = hashOf(file);
      if (now === hash) continue;
      this.#sources.set(file, { hash: now, shape });
      if (shape !== undefined && shapeOf(file) === shape) continue;
      this.#visitors = undefined;
      this.#sources.clear();
      return;
    }
  }

  /**
   * @param {RuleSet[string]} make
   * @returns {RuleSet[string]}
   */
  #living(make) {
    return (options) => {
      this.#visitors ??= this.#observed(make(options));
      return this.#visitors;
    };
  }

  /**
   * @param {Visitors} visitors
   * @returns {Visitors}
   */
  #observed(visitors) {
    // The compiled schemas remember the first `resolve` they meet: this one speaks for the latest.
    /** @type {Resolve} */
    const resolve = (node, from) => {
      const found = this.#resolve(node, from);
      // Examples are resolved from where they stand, schemas from a base that is named.
      if (from !== undefined) this.#remember(found.location?.source.absoluteRef);
      return found;
    };
    return Object.fromEntries(
      Object.entries(visitors).map(([place, { MediaType }]) => [
        place,
        {
          MediaType: {
            ...MediaType,
            leave: (media, context) => {
              this.#resolve = context.resolve;
              if (!isRef(media.schema)) this.#remember(context.location.source.absoluteRef);
              MediaType.leave(media, { ...context, resolve });
            },
          },
        },
      ]),
    );
  }

  /** @param {string | undefined} file */
  #remember(file) {
    if (file === undefined || this.#sources.has(file)) return;
    this.#sources.set(file, { hash: hashOf(file), shape: shapeOf(file) });
  }
}

/**
 * A file but for its wording; nothing, if it cannot be read or parsed.
 *
 * @param {string} file
 * @returns {string | undefined}
 */
function shapeOf(file) {
  try {
    return JSON.stringify(wordless(parseYaml(readFileSync(file, 'utf8'))));
  } catch {
    return undefined;
  }
}

/**
 * @param {unknown} node
 * @returns {unknown}
 */
function wordless(node) {
  if (Array.isArray(node)) return node.map(wordless);
  if (!isPlainObject(node)) return node;
  return Object.fromEntries(
    Object.entries(node)
      // A property may be called "description" too, but then it is a schema and no text.
      .filter(
        ([key, value]) => typeof value !== 'string' || !(key === 'description' || key === 'title'),
      )
      // What is compared with data is data, whatever its keys are called.
      .map(([key, value]) => [key, key === 'enum' || key === 'const' ? value : wordless(value)]),
  );
}

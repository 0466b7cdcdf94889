import { isRef } from '@redocly/openapi-core';
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
 * to run, until a file changes that one of those schemas came from.
 */
export class KeptValidators {
  /** @type {Map<string, string | null>} */
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
    for (const [file, hash] of this.#sources) {
      if (hashOf(file) === hash) continue;
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
    if (file !== undefined && !this.#sources.has(file)) this.#sources.set(file, hashOf(file));
  }
}

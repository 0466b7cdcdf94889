import { readFileSync } from 'node:fs';
import { BaseResolver, isAbsoluteUrl, ResolveError, Source } from '@redocly/openapi-core';
import { sha256, versionOf } from '../hash-of.js';

/** @import { Config, Document } from '@redocly/openapi-core' */

/**
 * Reads each file once a run and hashes the very bytes that are parsed, so that a save in between
 * cannot slip through. Across runs only a file whose text changed is parsed again.
 */
export class Sources {
  /** @type {Reading['files']} */
  #files = new Map();
  /** @type {Reading['parsed']} */
  #parsed = new Map();

  /**
   * One run's view: `lint` sees what was parsed, `bundle`, which rewrites what it is given, a copy.
   *
   * @param {Config} [config]
   */
  open(config) {
    /** @type {Reading} */
    const reading = {
      files: this.#files,
      parsed: this.#parsed,
      loads: new Map(),
      hashes: new Map(),
    };
    return {
      forLint: new SourceResolver(reading, (parsed) => parsed, config?.resolve),
      forBundle: new SourceResolver(reading, (parsed) => structuredClone(parsed), config?.resolve),
      hashes: reading.hashes,
    };
  }
}

/**
 * @typedef {object} Reading
 * @property {Map<string, { version: string, source: Source, hash: string }>} files
 * @property {Map<string, Document>} parsed
 * @property {Map<string, Promise<Source>>} loads
 * @property {Map<string, string | null>} hashes By file; `null` where one was looked for in vain.
 */

class SourceResolver extends BaseResolver {
  #reading;
  #handOut;

  /**
   * @param {Reading} reading
   * @param {(parsed: unknown) => unknown} handOut
   * @param {Config['resolve']} [config]
   */
  constructor(reading, handOut, config) {
    super(config);
    this.#reading = reading;
    this.#handOut = handOut;
  }

  /**
   * @override
   * @param {string} absoluteRef
   * @returns {Promise<Source>}
   */
  loadExternalRef(absoluteRef) {
    const { loads } = this.#reading;
    const load = loads.get(absoluteRef) ?? this.#load(absoluteRef);
    loads.set(absoluteRef, load);
    return load;
  }

  /**
   * @param {string} absoluteRef
   * @returns {Promise<Source>}
   */
  async #load(absoluteRef) {
    const { files, hashes } = this.#reading;
    hashes.set(absoluteRef, null);
    if (isAbsoluteUrl(absoluteRef)) return super.loadExternalRef(absoluteRef);
    try {
      // Many small files: asking for each in turn is faster than waiting for all at once.
      const version = versionOf(absoluteRef);
      let file = files.get(absoluteRef);
      if (file?.version !== version) {
        const text = readFileSync(absoluteRef, 'utf8');
        const source = new Source(absoluteRef, text.replaceAll('\r\n', '\n'));
        file = { version, source, hash: sha256(text) };
        files.set(absoluteRef, file);
      }
      hashes.set(absoluteRef, file.hash);
      return file.source;
    } catch (error) {
      throw new ResolveError(error instanceof Error ? error : new Error(String(error)));
    }
  }

  /**
   * @override
   * @param {Source} source
   * @param {boolean} [isRoot]
   * @returns {Document}
   */
  parseDocument(source, isRoot) {
    const { parsed } = this.#reading;
    const known = parsed.get(source.absoluteRef);
    const document =
      known?.source.body === source.body ? known : super.parseDocument(source, isRoot);
    parsed.set(source.absoluteRef, document);
    return { source: document.source, parsed: this.#handOut(document.parsed) };
  }
}

import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createConfig, loadConfig } from '@redocly/openapi-core';
import { hashOf } from '../hash-of.js';

/** @import { BaseResolver, Config } from '@redocly/openapi-core' */

/**
 * The rules of a redocly.yaml (those of its `apis` entry, if one names this spec), or without one
 * only what the artefacts cannot be made without.
 *
 * @param {string} spec
 * @param {string | undefined} configPath
 * @param {BaseResolver} externalRefResolver
 * @returns {Promise<Config>}
 */
export async function configFor(spec, configPath, externalRefResolver) {
  if (configPath === undefined) return createConfig(lenient, { externalRefResolver });
  const config = await loadConfig({ configPath, externalRefResolver });
  const folder = dirname(configPath);
  const apis = Object.entries(config.resolvedConfig.apis ?? {});
  return config.forAlias(apis.find(([, { root }]) => resolve(folder, root) === spec)?.[0]);
}

/** @type {Parameters<typeof createConfig>[0]} */
const lenient = {
  extends: ['minimal'],
  rules: { 'operation-operationId-unique': 'error' },
};

/**
 * The files beside redocly.yaml that decide what lint says: the list of ignored problems, and the
 * rule plugins with all they import by a relative path.
 *
 * @param {Config} config
 * @returns {Map<string, string | null>}
 */
export function configHashes(config) {
  /** @type {Map<string, string | null>} */
  const found = new Map();
  if (config.configPath === undefined) return found;
  const folder = dirname(config.configPath);
  addModule(join(folder, '.redocly.lint-ignore.yaml'), found);
  for (const plugin of config.resolvedConfig.plugins ?? []) {
    if (typeof plugin === 'string') addModule(resolve(folder, plugin), found);
  }
  return found;
}

/**
 * @param {string} file
 * @param {Map<string, string | null>} found
 */
function addModule(file, found) {
  if (found.has(file)) return;
  const hash = hashOf(file);
  found.set(file, hash);
  if (hash === null) return;
  for (const [, specifier = ''] of readFileSync(file, 'utf8').matchAll(relativeImport)) {
    addModule(fileURLToPath(new URL(specifier, pathToFileURL(file))), found);
  }
}

const relativeImport = /(?:from|import|require)[\s(]*['"](\.{1,2}\/[^'"]+)['"]/g;

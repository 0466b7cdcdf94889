// The spec's files in; the bundle, then the problems, out. Only this folder knows Redocly.
//
// Plain JavaScript on purpose: a thread without a TypeScript loader imports its heavy packages
// faster. It is kept in watch mode, where files whose text is the same are not parsed again.
import { dirname } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { bundle, isAbsoluteUrl, lintDocument, YamlParseError } from '@redocly/openapi-core';
import { hashOf } from '../hash-of.js';
import { configFor, configHashes } from './config.js';
import { bundleFaults, circularFault, depthFault, documentFault, parseFault } from './faults.js';
import { formatted, plain } from './format.js';
import { KeptValidators } from './kept-validators.js';
import { Sources } from './sources.js';

/**
 * @import { BaseResolver, Config, Document, NormalizedProblem } from '@redocly/openapi-core'
 * @import { RedoclyAnswer, RedoclyQuestion } from '../compiler.ts'
 */

const sources = new Sources();
const kept = new KeptValidators();
/** @type {Promise<Config> | undefined} */
let loading;
const configReading = sources.open();

// $refs that lead only to each other reject in several places at once; `bundled` hears the first.
process.on('unhandledRejection', () => {});

parentPort?.on('message', (/** @type {RedoclyQuestion} */ question) => {
  answer(question).catch((error) => {
    tell({ refused: error instanceof Error ? error.message : String(error) });
  });
});

/** @param {RedoclyQuestion} question */
async function answer({ spec, configPath, format, color, task }) {
  // Once a thread: Node keeps the modules of rule plugins, so a changed one needs a new thread.
  loading ??= configFor(spec, configPath, configReading.forLint).then((made) => kept.install(made));
  const config = await loading;
  const { forLint, forBundle, hashes } = sources.open(config);

  const bundling = task !== 'lint' && bundled(spec, config, forBundle, (json) => tell({ json }));
  let problems = (await bundling) || [];
  for (const folder of foldersOf(hashes.keys())) hashes.set(folder, hashOf(folder));
  if (task !== 'bundle' && problems.every(({ severity }) => severity !== 'error')) {
    const document = await forLint.resolveDocument(null, spec, true);
    if (document instanceof Error) throw document;
    kept.refresh();
    const found = await lintDocument({ document, config, externalRefResolver: forLint });
    problems = [...problems, ...found.filter(({ ignored }) => ignored !== true)];
  }

  const errors = problems.filter(({ severity }) => severity === 'error');
  // Without a redocly.yaml nobody asked for the warnings; they are only counted.
  const shown = configPath === undefined ? errors : problems;
  tell({
    problems: shown.map(plain),
    warnings: problems.length - errors.length,
    text: formatted(shown, format, color),
    hashes: [...hashes],
    configHashes: [...configReading.hashes, ...configHashes(config)],
  });
}

/**
 * Hands the bundle on when there is one; what it gives back are the reasons when there is none.
 *
 * @param {string} spec
 * @param {Config} config
 * @param {BaseResolver} resolver
 * @param {(json: string) => void} hand
 * @returns {Promise<NormalizedProblem[]>}
 */
async function bundled(spec, config, resolver, hand) {
  try {
    const document = await resolver.resolveDocument(null, spec, true);
    if (document instanceof Error) throw document;
    const fault = documentFault(document);
    if (fault !== undefined) return [fault];
    const { bundle: made, problems } = await bundle({
      doc: document,
      config,
      externalRefResolver: resolver,
    });
    const faults = await bundleFaults(problems, resolver);
    if (faults.every(({ severity }) => severity !== 'error')) hand(JSON.stringify(made.parsed));
    return faults;
  } catch (error) {
    if (error instanceof YamlParseError) return [parseFault(error)];
    if (error instanceof RangeError)
      return [depthFault(await resolver.resolveDocument(null, spec))];
    const circular = await circularFault(resolver);
    if (circular !== undefined) return [circular];
    throw error;
  }
}

/**
 * @param {Iterable<string>} files
 * @returns {Set<string>}
 */
function foldersOf(files) {
  return new Set(
    [...files].filter((file) => !isAbsoluteUrl(file)).map((file) => `${dirname(file)}/`),
  );
}

parentPort?.postMessage('ready', []);

/** @param {RedoclyAnswer} message */
function tell(message) {
  parentPort?.postMessage(message, []);
}

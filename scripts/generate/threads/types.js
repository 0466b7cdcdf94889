// The thread in which the pipeline makes types, beside the one that bundles and lints.
import { parentPort } from 'node:worker_threads';
import { documentTypes } from '../../../src/types/document-types.js';

/**
 * @import { TypesAnswer, TypesQuestion } from '../compiler.ts'
 */

parentPort?.on('message', (/** @type {TypesQuestion} */ { json }) => {
  try {
    tell({ types: documentTypes(JSON.parse(json)) });
  } catch (error) {
    tell({ failure: error instanceof Error ? error.message : String(error) });
  }
});

/** @param {TypesAnswer} message */
function tell(message) {
  parentPort?.postMessage(message, []);
}

parentPort?.postMessage('ready', []);

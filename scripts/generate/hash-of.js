import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

/**
 * What a path holds, in a form that can be compared later; `null` when there is nothing to read.
 * A path that ends with a slash stands for the names in that folder: a rule may look for files that
 * nobody refers to. Plain JavaScript because the threads, which load no TypeScript, use it too.
 *
 * @param {string} path
 * @returns {string | null}
 */
export function hashOf(path) {
  try {
    return path.endsWith('/') ? sha256(visibleNames(path).join('\n')) : sha256(readFileSync(path));
  } catch {
    return null;
  }
}

/**
 * Files only: a run may make the output folder beside the spec, and that changes nothing.
 *
 * @param {string} folder
 * @returns {string[]}
 */
function visibleNames(folder) {
  const entries = readdirSync(folder, { withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.'));
  const names = files.map(({ name }) => name);
  names.sort();
  return names;
}

/**
 * @param {string | Uint8Array} content
 * @returns {string}
 */
export function sha256(content) {
  return createHash('sha256').update(content).digest('hex');
}

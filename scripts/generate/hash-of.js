import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';

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
    if (path.endsWith('/')) return sha256(visibleNames(path).join('\n'));
    const version = versionOf(path);
    const known = hashes.get(path);
    if (known?.version === version) return known.hash;
    const hash = sha256(readFileSync(path));
    hashes.set(path, { version, hash });
    return hash;
  } catch {
    return null;
  }
}

/**
 * Watching asks for the same hashes again and again.
 *
 * @type {Map<string, { version: string, hash: string }>}
 */
const hashes = new Map();

/**
 * Another string after every change to a file. Nothing but a change of the clock can set a file's
 * change time back.
 *
 * @param {string} path
 * @returns {string}
 */
export function versionOf(path) {
  const { mtimeMs, ctimeMs, size, ino } = statSync(path);
  return [mtimeMs, ctimeMs, size, ino].join(' ');
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

// A file that nothing refers to is not part of the document, though it looks as if it were. The
// built-in `no-unused-components` sees only what stands under `components`.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { refOf, text } from './lib/place.js';

/** @import { Source } from '@redocly/openapi-core' */
/** @import { Rule } from './lib/place.js' */

const REMOTE = /^[a-z][a-z+.-]+:/i;

/** @type {Rule} */
export const noOrphanFiles = ({ folders = [] }) => {
  /** @type {Set<string>} */
  const reached = new Set();
  /** Files are named again and again, and their paths are dear to work out. @type {Set<string>} */
  const named = new Set();
  /** @param {string} base @param {string} file */
  const reach = (base, file) => {
    const name = `${base}\n${file}`;
    if (file === '' || named.has(name)) return;
    named.add(name);
    reached.add(resolve(dirname(base), file));
  };
  return {
    ref(node, { location }, { location: target, chain = [] }) {
      const base = location.source.absoluteRef;
      // The file named may itself be nothing but a reference to the one where the chain ends.
      reach(base, refOf({ value: node, location })?.split('#')[0] ?? '');
      for (const at of [target, ...chain.map((stop) => stop.location)]) {
        if (at) reached.add(at.source.absoluteRef);
      }
    },
    Example(node, { location }) {
      const external = text({ value: node, location }, 'externalValue');
      if (external) reach(location.source.absoluteRef, external);
    },
    Root: {
      leave(_, ctx) {
        const { source } = ctx.location;
        if (REMOTE.test(source.absoluteRef) || !Array.isArray(folders)) return;
        for (const file of filesIn(dirname(source.absoluteRef), folders.map(String))) {
          if (reached.has(file)) continue;
          ctx.report({
            message: `No $ref leads to ${file.slice(dirname(source.absoluteRef).length + 1)}; refer to it, or delete it.`,
            location: {
              source: sourceOf(file, source),
              pointer: undefined,
              start: { line: 1, col: 1 },
            },
          });
        }
      },
    },
  };
};

/**
 * @param {string} root
 * @param {string[]} folders
 * @returns {string[]} their files, but for hidden ones
 */
function filesIn(root, folders) {
  return folders
    .map((folder) => join(root, folder))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !/[/\\]\./.test(file.slice(root.length)));
}

/**
 * A source for a file that Redocly never read, of the class that its other sources have: importing
 * the class would load a second core into whichever program runs this rule.
 * @param {string} file
 * @param {Source} like
 * @returns {Source}
 */
function sourceOf(file, like) {
  const Class = /** @type {typeof Source} */ (like.constructor);
  return new Class(file, readFileSync(file, 'utf8'));
}

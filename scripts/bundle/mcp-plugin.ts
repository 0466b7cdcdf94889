import type { Plugin } from 'esbuild';
import { readFileSync } from 'node:fs';
import { withoutOrigin } from '../../src/cli/portal/history/version.ts';
import { describeDocument } from '../../src/description/description.ts';
import type { Own } from '../../src/mcp/own/own.ts';
import { referenceOf } from '../../src/reference/reference.ts';
import { searchJson } from '../../src/reference/search/search.ts';
import { ownRevisions } from './own-revisions.ts';

/** Puts the document, and what takes long to make of it, where the sources have nothing. */
export function ownDocs(file: string, packageFile: string): Plugin {
  return {
    name: 'own-docs',
    setup(build) {
      build.onLoad({ filter: /\/src\/mcp\/own\/own\.ts$/ }, async () => ({
        contents: `const own = ${JSON.stringify(await ownOf(file, packageFile))};
export const loadOwn = () => own;`,
      }));
    },
  };
}

/** The command brings the history that its sources would ask git for. */
export const builtHistory: Plugin = {
  name: 'built-history',
  setup(build) {
    build.onLoad({ filter: /\/src\/cli\/mcp\/own-history\.ts$/ }, async () => {
      const revisions = JSON.stringify(await ownRevisions());
      return { contents: `export const ownHistory = () => ${revisions};` };
    });
  },
};

/** Of the newest revisions at the edge, where each byte counts. */
const shown = 5;

async function ownOf(file: string, packageFile: string): Promise<Own> {
  const document = withoutOrigin(JSON.parse(readFileSync(file, 'utf8')));
  const revisions = (await ownRevisions()).slice(0, shown);
  const reference = referenceOf(describeDocument(document), { own: true, revisions });
  const { version }: { readonly version: string } = JSON.parse(readFileSync(packageFile, 'utf8'));
  return {
    version,
    title: reference.title,
    document: JSON.stringify(document),
    revisions,
    searchText: searchJson(reference),
  };
}

/**
 * The SDK brings a validator of JSON Schema for forms that a server has its client fill in. This one
 * has none, and its tools check what they are given by themselves.
 */
export const withoutForms: Plugin = {
  name: 'without-forms',
  setup(build) {
    build.onResolve({ filter: /^@modelcontextprotocol\/server\/_shims$/ }, ({ path }) => ({
      path,
      namespace: 'without-forms',
    }));
    build.onLoad({ filter: /.*/, namespace: 'without-forms' }, () => ({
      contents: `export class DefaultJsonSchemaValidator {
        getValidator() { throw new Error('This server asks for no forms.'); }
      }`,
    }));
  },
};

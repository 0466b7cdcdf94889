import type { Plugin } from 'esbuild';
import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import type { Outline } from '../../src/contract/own/own.ts';
import type { OpenApiDocument } from '../../src/description/description.ts';
import { askedSchemas } from './asked-schemas.ts';
import { compiledModule } from './compiled.ts';
import { withNamedSchemas } from './named-schemas.ts';
import { outlineOf } from './outline.ts';
import { inTexts } from './texts.ts';

const resolveDir = resolve('node_modules');

/** What the door of the contract check imports, but does not have in it. */
export const besideTheDoor: Plugin = {
  name: 'beside-the-door',
  setup(build) {
    const filter = /^\.\/(?:check-exchange|diff\/diff-documents|own)\.ts$/;
    build.onResolve({ filter }, ({ path, importer }) => {
      const file = relative(resolve('src/contract'), resolve(dirname(importer), path));
      return { path: `./${file.replace(/\.ts$/, '.js')}`, external: true };
    });
  },
};

/** Ajv is read when a schema is to be compiled, not when it is imported. */
export const sleepingAjv: Plugin = {
  name: 'sleeping-ajv',
  setup(build) {
    build.onLoad({ filter: /\/src\/contract\/ajv\.ts$/ }, () => ({
      contents: `export function loadAjv() {
        const { Ajv2020 } = require('ajv/dist/2020.js');
        return { Ajv2020, addFormats: require('ajv-formats') };
      }`,
      loader: 'js',
      resolveDir,
    }));
  },
};

/** Puts the document and its compiled schemas where the sources have nothing. */
export function ownModule(file: string): Plugin {
  return {
    name: 'own-module',
    setup(build) {
      const document = withNamedSchemas(outlineOf(JSON.parse(readFileSync(file, 'utf8'))));
      build.onLoad({ filter: /\/src\/contract\/own\/own\.ts$/ }, () => ({
        contents: ownSource(inTexts(document)),
      }));
      build.onResolve({ filter: new RegExp(`^${compiled}$`) }, ({ path }) => ({
        path,
        namespace: compiled,
      }));
      build.onLoad({ filter: /.*/, namespace: compiled }, () => ({
        contents: compiledSource(document),
        resolveDir: resolve('src/contract/own'),
      }));
    },
  };
}

const compiled = 'compiled-schemas';

/** Text that is parsed when it is needed starts faster than code that makes the same. */
function ownSource(outline: Outline): string {
  return `import { answer, request } from '${compiled}';
const outline = ${JSON.stringify(outline)};
export const loadOwn = () => ({ outline, request, answer });`;
}

const ajvUri = 'require("ajv-formats/dist/formats").fullFormats.uri';

function compiledSource(document: OpenApiDocument): string {
  const code = compiledModule(document, askedSchemas(document));
  return `import { uri } from './uri.ts';\n${code.replaceAll(ajvUri, `uri(${ajvUri})`)}`;
}

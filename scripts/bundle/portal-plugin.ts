import type { Plugin } from 'esbuild';
import { resolve } from 'node:path';
import { builtAssets } from '../../src/cli/portal/built-assets.ts';

/** The command brings scripts and styles of the site as they are built, and no counter of tokens. */
export const builtPortal: Plugin = {
  name: 'built-portal',
  setup(build) {
    build.onLoad({ filter: /\/src\/cli\/portal\/assets\.ts$/ }, async () => {
      const assets = await builtAssets(resolve('src/portal'));
      return { contents: `export const portalAssets = async () => (${JSON.stringify(assets)});` };
    });
    build.onLoad({ filter: /\/src\/cli\/portal\/tokens\.ts$/ }, () => ({
      contents: 'export const tokenCounter = async () => undefined;',
    }));
  },
};

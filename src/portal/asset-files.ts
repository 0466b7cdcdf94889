import { createHash } from 'node:crypto';
import type { PortalFile } from './options.ts';
import type { AssetName } from './shell/site.ts';

export interface AssetFiles {
  readonly files: readonly PortalFile[];
  /** Their paths by name. */
  readonly paths: Readonly<Record<AssetName, string>>;
}

/**
 * Scripts and styles under names that change with their texts: they may be cached for ever. All share
 * one hash, since each page names most of them and hashes do not compress.
 */
export function assetFiles(assets: Readonly<Record<AssetName, string>>): AssetFiles {
  const hash = hashOf(names.map((name) => assets[name]));
  const path = (name: AssetName) => `assets/${name.replace('.', `-${hash}.`)}`;
  const paths = {
    'portal.css': path('portal.css'),
    'tools.css': path('tools.css'),
    'portal.js': path('portal.js'),
    'search.js': path('search.js'),
    'try.js': path('try.js'),
    'live.js': path('live.js'),
  };
  return {
    paths,
    files: names.map((name) => ({
      path: paths[name],
      mediaType: mediaTypeOf(name),
      text: assets[name],
    })),
  };
}

const names: readonly AssetName[] = [
  'portal.css',
  'tools.css',
  'portal.js',
  'search.js',
  'try.js',
  'live.js',
];

function hashOf(texts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(texts)).digest('hex').slice(0, 10);
}

function mediaTypeOf(name: AssetName): string {
  return name.endsWith('.css') ? 'text/css' : 'text/javascript';
}

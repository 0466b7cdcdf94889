import { createHash } from 'node:crypto';
import type { PortalFile } from './options.ts';
import type { AssetName } from './shell/site.ts';

export interface AssetFiles {
  readonly files: readonly PortalFile[];
  /** Their paths by name. */
  readonly paths: Readonly<Record<AssetName, string>>;
}

/** Scripts and styles under names that change with their texts: they may be cached for ever. */
export function assetFiles(assets: Readonly<Record<AssetName, string>>): AssetFiles {
  const path = (name: AssetName) => hashed(name, assets[name]);
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

function hashed(name: AssetName, text: string): string {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 10);
  return `assets/${name.replace('.', `-${hash}.`)}`;
}

function mediaTypeOf(name: AssetName): string {
  return name.endsWith('.css') ? 'text/css' : 'text/javascript';
}

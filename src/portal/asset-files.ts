import { createHash } from 'node:crypto';
import type { PortalFile } from './options.ts';
import type { AssetFileName, AssetName, Inlined, Site } from './shell/site.ts';

export interface Assets {
  readonly files: readonly PortalFile[];
  /** Their paths by name. */
  readonly paths: Site['assets'];
  readonly inlined: Site['inlined'];
}

/**
 * Scripts and styles under names that change with their texts: they may be cached for ever. All share
 * one hash, so that a script finds the others beside itself. What the first paint needs stands in the
 * page, for asking for it would take longer than reading it.
 */
export function assetFiles(assets: Readonly<Record<AssetName, string>>): Assets {
  const hash = hashOf(names.map((name) => assets[name]));
  const path = (name: AssetFileName) => `assets/${name.replace('.', `-${hash}.`)}`;
  const paths = {
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
    inlined: { style: inlined(assets['portal.css']), script: inlined(assets['first.js']) },
  };
}

const names: readonly AssetFileName[] = [
  'tools.css',
  'portal.js',
  'search.js',
  'try.js',
  'live.js',
];

function hashOf(texts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(texts)).digest('hex').slice(0, 10);
}

function mediaTypeOf(name: AssetFileName): string {
  return name.endsWith('.css') ? 'text/css' : 'text/javascript';
}

function inlined(built: string): Inlined {
  const text = built.trim();
  return { text, hash: `sha256-${createHash('sha256').update(text).digest('base64')}` };
}

import { fileURLToPath } from 'node:url';
import type { AssetName } from '../../portal/portal.ts';
import { builtAssets } from './built-assets.ts';

let kept: Promise<Readonly<Record<AssetName, string>>> | undefined;

/** Scripts and styles of the site; what is built of this file has them in it. */
export function portalAssets(): Promise<Readonly<Record<AssetName, string>>> {
  kept ??= builtAssets(fileURLToPath(new URL('../../portal', import.meta.url)));
  return kept;
}

import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundlePart, mcp } from '../../../scripts/bundle/bundle.ts';

export interface BuiltEdge {
  /** What the package has as `conversations-client/mcp`. */
  readonly file: string;
  /** What it does not have in it. */
  readonly imports: readonly string[];
  /** Where there is room for more. */
  readonly folder: string;
  readonly remove: () => void;
}

/** Builds the server for the edge, and it alone. */
export async function builtEdge(): Promise<BuiltEdge> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'edge-')));
  const { outputs } = await bundlePart(mcp, folder);
  return {
    file: join(folder, 'src/mcp/edge.js'),
    imports: Object.values(outputs).flatMap((output) => output.imports.map(({ path }) => path)),
    folder,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

import { createRequire } from 'node:module';

export interface OwnPackage {
  readonly name: string;
  readonly version: string;
  /** In the MCP registry; not there as long as nobody has claimed one. */
  readonly mcpName?: string;
}

/** The package by its own name, from the sources as well as from what is built of them. */
export function ownPackage(): OwnPackage {
  return createRequire(import.meta.url)('conversations-client/package.json');
}

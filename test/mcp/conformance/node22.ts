import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { peer } from '../../../scripts/bench/peer-install.ts';

/** The suite needs Node 22: this one if it is new enough, else the one that npm has for this platform. */
export async function node22(): Promise<string> {
  if (Number.parseInt(process.versions.node, 10) >= 22) return process.execPath;
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const prefix = system === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node';
  const carrier = `${prefix}-${system}-${process.arch}`;
  const folder = join(await peer(carrier, '22.23.3'), 'node_modules', carrier);
  const binary = join(folder, 'bin', system === 'win' ? 'node.exe' : 'node');
  if (existsSync(binary)) return binary;
  throw new Error(`The package ${carrier} has no Node 22 at ${binary}.`);
}

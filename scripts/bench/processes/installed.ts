import type * as Ours from '../../../src/index.ts';
import type * as OursForNode from '../../../src/node/node.ts';

/** The package as it is found from where the built process lies, not from where this is written. */
export function installed(): Promise<typeof Ours> {
  return import(named('conversations-client'));
}

export async function installedTransport(): Promise<OursForNode.Transport> {
  const { createTransport }: typeof OursForNode = await import(named('conversations-client/node'));
  return createTransport();
}

/** The compiler would look for a package whose name it can read. */
export function named(name: string): string {
  return name;
}

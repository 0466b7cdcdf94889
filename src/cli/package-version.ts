import { createRequire } from 'node:module';

/** The package by its own name, from the sources as well as from what is built of them. */
export function packageVersion(): string {
  const { version: found }: { version: string } = createRequire(import.meta.url)(
    'conversations-client/package.json',
  );
  return found;
}

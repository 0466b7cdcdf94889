import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

let folder: string | undefined;
afterAll(() => folder !== undefined && rmSync(folder, { recursive: true }));

/** A version that has not yet the operation that deletes a user, as a file. */
export function earlierFile(): string {
  folder ??= withEarlierVersion();
  return join(folder, name);
}

const name = 'v0.9-2025-04-01.json';

function withEarlierVersion(): string {
  const made = mkdtempSync(join(tmpdir(), 'earlier-'));
  const file = new URL('../../generated/openapi.json', import.meta.url);
  const document = JSON.parse(readFileSync(file, 'utf8'));
  document.info.version = '0.9.0';
  delete document.paths['/v1/Users/{Sid}'].delete;
  writeFileSync(join(made, name), JSON.stringify(document));
  return made;
}

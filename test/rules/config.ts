// redocly.yaml as Redocly understands it.

import { loadConfig, type Config } from '@redocly/openapi-core';
import { fileURLToPath } from 'node:url';

export const ROOT: string = fileURLToPath(new URL('../..', import.meta.url));

/** The settings that our document is linted with. */
export async function ourConfig(): Promise<Config> {
  const config = await loadConfig({ configPath: `${ROOT}redocly.yaml` });
  return config.forAlias('conversations');
}

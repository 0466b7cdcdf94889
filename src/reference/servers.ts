import type { ServerObject } from '../description/description.ts';
import type { ServerDoc } from './model.ts';

export function serversOf(servers: readonly ServerObject[]): readonly ServerDoc[] {
  return servers.map(({ url, description = '', variables = {} }) => ({
    url,
    description,
    variables: Object.entries(variables).map(([name, variable]) => ({
      name,
      default: variable.default,
      values: variable.enum ?? [],
      description: variable.description ?? '',
    })),
  }));
}

import type { OpenApiDocument } from '../../description/description.ts';
import { fieldOf } from './json-at.ts';
import { textOf } from './text-of.ts';

/** The path of the first server, below which the paths of a document stand; "" for most. */
export function documentBase({ servers }: OpenApiDocument): string {
  const [first] = servers ?? [];
  const url = textOf(fieldOf(first, 'url'));
  const variables = fieldOf(first, 'variables');
  return url
    .replaceAll(/\{([^}]*)\}/g, (_, name: string) =>
      textOf(fieldOf(fieldOf(variables, name), 'default')),
    )
    .replace(/^(?:[^/?#]+:)?\/\/[^/?#]*/, '')
    .replace(/[?#].*$/s, '')
    .replace(/\/+$/, '');
}

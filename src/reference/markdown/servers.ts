import type { Reference } from '../model.ts';
import { blocks, described, item } from './blocks.ts';
import { code } from './text.ts';

export function serversMarkdown({ servers }: Reference): string {
  return blocks(
    '# Servers',
    servers.length === 0 ? 'The document names no server.' : undefined,
    servers.map(({ url, description, variables }) =>
      blocks(
        `## ${code(url)}`,
        described(description),
        variables
          .map((variable) =>
            item(
              code(variable.name),
              described(variable.description, [
                `Default value is ${code(variable.default)}.`,
                ...(variable.values.length > 0
                  ? [`Values are ${variable.values.map(code).join(', ')}.`]
                  : []),
              ]),
            ),
          )
          .join('\n'),
      ),
    ),
  );
}

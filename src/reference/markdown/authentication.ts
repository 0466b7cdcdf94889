import type { Reference } from '../model.ts';
import { blocks, described, item } from './blocks.ts';
import { code, plain } from './text.ts';

export function authenticationMarkdown({ schemes }: Reference): string {
  return blocks(
    '# Authentication',
    schemes.length === 0 ? 'The document names no way to sign in.' : undefined,
    schemes.map(({ name, title, description, facts }) =>
      blocks(
        `## ${code(name)}`,
        plain(title),
        described(description),
        facts.map((fact) => item(plain(fact.name), code(fact.value))).join('\n'),
      ),
    ),
  );
}

import type { Bundle } from '../bundle.ts';
import { declarationsIn } from './declarations.ts';
import { header } from './header.ts';

/** The whole document as TypeScript types: paths and webhooks, and all that is there for calls. */
export async function apiTypes({ types }: Bundle): Promise<string> {
  const { api } = declarationsIn((await types).text);
  const used = ['components', 'operations', 'responseHeaders\\d+'].flatMap(
    (name) => api.match(new RegExp(`\\b${name}\\b`, 'g')) ?? [],
  );
  const names = [...new Set(used)].join(', ');
  const imports = names && `import type { ${names} } from './calls.ts';\n`;
  return `// ${header}\n\n${imports}export type * from './calls.ts';\n\n${api}`;
}

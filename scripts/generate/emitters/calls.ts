import type { Description } from '../../../src/description/description.ts';
import type { Bundle, Types } from '../bundle.ts';
import { callMaps } from './call-maps.ts';
import { declarationsIn } from './declarations.ts';
import { header } from './header.ts';

/**
 * What calls take and answer with, as TypeScript types, each schema and operation also under a name
 * of its own. Paths and webhooks stand elsewhere: whoever compiles a call need not read them.
 */
export async function callTypes({ types }: Bundle, { operations }: Description): Promise<string> {
  const made = await types;
  const maps = callMaps(operations, made.operations);
  // Only an operation without an id is known by its path alone.
  const imports = maps.includes(': paths[') ? `import type { paths } from './api.ts';\n\n` : '';
  const { calls } = declarationsIn(made.text);
  return `// ${header}\n\n${imports}${calls}\n${maps}\n${aliases(made).join('\n')}\n`;
}

/** Names the file already uses, and global types its own text needs unshadowed. */
const reserved =
  'paths webhooks components operations calls pathsByMethod $defs Record Omit Extract WithRequired FlattenedDeepRequired';

/**
 * Schemas first, then operations, each in the document's order: whoever comes second to a name gets
 * its kind as a suffix, and after that a number.
 */
export function aliases({ schemas, operations }: Pick<Types, 'schemas' | 'operations'>): string[] {
  const taken = new Set(reserved.split(' '));
  return [
    ...schemas.map((name) => ({ name, kind: 'Schema', of: 'components["schemas"]' })),
    ...operations.map((name) => ({ name, kind: 'Operation', of: 'operations' })),
  ].map(({ name, kind, of }) => {
    const alias = free(identifier(name), kind, taken);
    return `export type ${alias} = ${of}[${JSON.stringify(name)}];`;
  });
}

/** "conversations.v1.user" is ConversationsV1User. A capital keeps clear of every reserved word. */
function identifier(name: string): string {
  const parts = name.split(/[^\p{ID_Continue}$]+/u).filter((part) => part !== '');
  const joined = parts.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join('');
  return /^[\p{ID_Start}$_]/u.test(joined) ? joined : `_${joined}`;
}

function free(wanted: string, kind: string, taken: Set<string>): string {
  let alias = wanted;
  for (let number = 1; taken.has(alias); number++) {
    alias = `${wanted}${kind}${number === 1 ? '' : number}`;
  }
  taken.add(alias);
  return alias;
}

import type { OpenApiDocument } from '../../description/document.ts';
import type { Finding } from './findings.ts';
import { pointerOf } from './locate.ts';
import { operationIdOf, operationNodes } from './operation-nodes.ts';
import { quoted } from './quoted.ts';
import type { DocumentPair } from './types-result.ts';

/** Names that could be imported from the types and are gone, though what they name may not be. */
export function lostNames(pair: DocumentPair): readonly Finding[] {
  return [...lostIds(pair), ...lostSchemas(pair)];
}

function lostIds({ base, revision }: DocumentPair): readonly Finding[] {
  const revised = operationNodes(revision);
  const left = new Set(revised.map(({ node }) => operationIdOf(node)));
  const heirs = new Map(revised.map((each) => [pointerOf(each.keys), each]));
  return operationNodes(base).flatMap(({ keys, node }): readonly Finding[] => {
    const id = operationIdOf(node);
    const heir = heirs.get(pointerOf(keys));
    // An operation that is gone is told by itself.
    if (id === undefined || left.has(id) || heir === undefined) return [];
    const name = operationIdOf(heir.node);
    return [
      lost(`operations[${quoted(id)}]`, {
        text: `${id}: the operation ${name ? `is now named ${name}` : 'has no name any more'}.`,
        pointer: pointerOf(keys),
        usedBy: [id],
        isLast: revised.every((each) => operationIdOf(each.node) === undefined),
      }),
    ];
  });
}

function lostSchemas({ base, revision }: DocumentPair): readonly Finding[] {
  const [before, after] = [schemasOf(base), schemasOf(revision)];
  const added = [...after.keys()].filter((name) => !before.has(name));
  return [...before]
    .filter(([name]) => !after.has(name))
    .map(([name, schema]) => {
      const heir = added.find((each) => after.get(each) === schema);
      return lost(`components['schemas'][${quoted(name)}]`, {
        text: `schema ${name}: ${heir ? `it is now named ${heir}` : 'it is gone'}.`,
        pointer: pointerOf(heir ? ['components', 'schemas', heir] : ['components', 'schemas']),
        usedBy: [],
        isLast: after.size === 0,
      });
    });
}

interface Lost extends Pick<Finding, 'text' | 'pointer' | 'usedBy'> {
  /** Without any name, the types are of an object with whatever names. */
  readonly isLast: boolean;
}

function lost(type: string, { isLast, ...rest }: Lost): Finding {
  const repeat = isLast ? undefined : `type Lost = ${type};`;
  return { id: 'types/name-lost', cause: type, repeat, ...rest };
}

function schemasOf({ components }: OpenApiDocument): ReadonlyMap<string, string> {
  const entries = Object.entries(components?.['schemas'] ?? {});
  return new Map(entries.map(([name, schema]) => [name, JSON.stringify(schema)]));
}

import type { Content, Operation } from '../description/description.ts';

/** What the document's own faults (4xx) look like, one content a media type. */
export function faultContents(operations: readonly Operation[]): readonly Content[] {
  const byType = new Map<string, Map<unknown, Content>>();
  for (const { responses } of operations) {
    for (const { status, contents } of responses) {
      if (!status.startsWith('4')) continue;
      for (const content of contents) {
        const same = byType.get(content.mediaType) ?? new Map<unknown, Content>();
        byType.set(content.mediaType, same.set(schemaKey(content), content));
      }
    }
  }
  return [...byType].map(([mediaType, alternatives]) => oneOfThem(mediaType, alternatives));
}

/** One schema is referred to from many operations. */
function schemaKey({ schema }: Content): unknown {
  return typeof schema === 'object' ? (schema.$ref ?? schema) : schema;
}

function oneOfThem(mediaType: string, alternatives: ReadonlyMap<unknown, Content>): Content {
  const schemas = [...alternatives.values()].map(({ schema }) => schema ?? true);
  const [only = true, ...others] = schemas;
  const schema = others.length === 0 ? only : { anyOf: schemas };
  return { mediaType, schema, examples: [], encoding: {} };
}

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  describeDocument,
  type Description,
  type Schema,
} from '../../src/description/description.ts';
import { compile } from '../helpers/client-compile.ts';

const document = readFileSync(new URL('../../generated/openapi.json', import.meta.url), 'utf8');
const named = namesOf(describeDocument(JSON.parse(document)));

describe('the front door', () => {
  it('has a type for every schema that a call takes or answers with', () => {
    expect(named.length).toBeGreaterThan(20);
    expect(compile({ 'names.ts': importOf(named) }).complaints).toEqual([]);
  });

  it('is seen to lack a name', () => {
    const [complaint] = compile({ 'names.ts': importOf([...named, 'Nonesuch']) }).complaints;
    expect(complaint?.text).toContain(`no exported member 'Nonesuch'`);
  });
});

function importOf(names: readonly string[]): string {
  return `import type { ${names.join(', ')} } from 'conversations-client';
export type All = [${names.join(', ')}];
`;
}

function namesOf({ operations }: Description): readonly string[] {
  const contents = operations.flatMap(({ body, responses }) => [
    ...(body?.contents ?? []),
    ...responses.flatMap((response) => response.contents),
  ]);
  return [...new Set(contents.flatMap(({ schema }) => nameOf(schema)))];
}

function nameOf(schema: Schema | undefined): readonly string[] {
  if (typeof schema !== 'object' || schema.$ref === undefined) return [];
  return [schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1)];
}

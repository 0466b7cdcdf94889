import { describe, expect, test } from 'vitest';
import { bundled, problemsOf, type Files } from './helper.ts';

const RULE = 'no-orphan-files';
const OPTIONS = { folders: ['paths', 'schemas', 'examples', 'absent'] };

function files(more: Files = {}): Files {
  return {
    'openapi.yaml': 'paths: { /A: { $ref: paths/a.yaml#/A } }\n',
    'paths/a.yaml': `A:
  get:
    responses:
      '200':
        content:
          application/json:
            schema: { $ref: ../schemas/Alias.yaml }
            examples:
              a: { $ref: ../examples/a.json }
              b: { externalValue: ../examples/b.txt }
`,
    'schemas/Alias.yaml': '{ $ref: Composed.yaml }',
    'schemas/Composed.yaml': '{ $ref: deep/Real.yaml, description: More. }',
    'schemas/deep/Real.yaml': '{ properties: { a: { $ref: "#/properties/b" }, b: {} } }',
    'examples/a.json': '{ "value": 1 }',
    'examples/b.txt': 'text',
    ...more,
  };
}

describe('no-orphan-files', () => {
  test('accepts files that a reference, a chain of them or an example leads to', async () => {
    expect(await problemsOf(RULE, files(), OPTIONS)).toEqual([]);
  });

  test('names each file that nothing leads to, and points at its first line', async () => {
    const more = {
      'schemas/Lost.yaml': '{ $ref: LostToo.yaml }\n',
      'schemas/LostToo.yaml': 'type: object\n',
      'examples/deep/lost.json': '{}',
    };
    expect(await problemsOf(RULE, files(more), OPTIONS)).toMatchObject([
      {
        file: 'schemas/Lost.yaml',
        line: 1,
        message: 'No $ref leads to schemas/Lost.yaml; refer to it, or delete it.',
      },
      { file: 'schemas/LostToo.yaml', line: 1 },
      { file: 'examples/deep/lost.json', line: 1 },
    ]);
  });

  test('leaves hidden files and other folders alone', async () => {
    const more = { 'schemas/.hidden': '', 'rules/own.js': '', 'notes.yaml': 'a: 1\n' };
    expect(await problemsOf(RULE, files(more), OPTIONS)).toEqual([]);
    expect(await problemsOf(RULE, files({ 'schemas/Lost.yaml': '' }))).toEqual([]);
  });

  test('finds nothing beside a bundled document', async () => {
    expect(await problemsOf(RULE, await bundled(files()), OPTIONS)).toEqual([]);
  });
});

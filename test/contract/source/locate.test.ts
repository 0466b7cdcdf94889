import { mkdtempSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { describeDocument, type OpenApiDocument } from '../../../src/description/description.ts';
import { bundleFile } from '../../../src/contract/engine/redocly.ts';
import { locator, type Locate } from '../../../src/contract/source/locate.ts';
import { partsOf, pointerOf } from '../../../src/contract/source/pointer.ts';

const read = (file: string): string => readFileSync(file, 'utf8');

describe('a place in this spec', async () => {
  const root = 'spec/openapi.yaml';
  const { document } = await bundleFile(root);
  const locate = locator(document, { root, read });

  it.each([
    ['/info/version', 'spec/openapi.yaml', '  version: '],
    ['/paths/~1v1~1Users', 'spec/openapi.yaml', '  /v1/Users: '],
    ['/paths/~1v1~1Users/post/operationId', 'spec/paths/users.yaml', '    operationId: CreateUser'],
    ['/paths/~1v1~1Users/get/responses/401', 'spec/paths/users.yaml', "      '401': "],
    ['/components/schemas/User/properties/sid', 'spec/schemas/User.yaml', '  sid:'],
    ['#/components/schemas/User/properties/sid/description', 'spec/schemas/User.yaml', '    desc'],
    ['/components/schemas/User/properties/sid/pattern', 'spec/schemas/UserSid.yaml', 'pattern: '],
    ['/components/parameters/MessageSid/schema', 'spec/parameters/MessageSid.yaml', 'schema:'],
    ['/components/schemas/MessageSid/pattern', 'spec/schemas/MessageSid.yaml', 'pattern: '],
    ['/components/responses/NotFound/content', 'spec/responses/NotFound.yaml', 'content:'],
    ['/components/securitySchemes/oauth2/flows', 'spec/openapi.yaml', '      flows:'],
    ['/components/examples/user/value/sid', 'spec/examples/user.json', '    "sid": '],
  ])('is found: %s', (pointer, file, begins) => {
    const place = locate(pointer);
    expect(place?.file).toBe(file);
    const line = read(file).split('\n')[(place?.line ?? 0) - 1] ?? '';
    expect(line.startsWith(begins), line).toBe(true);
    expect(place?.column).toBe(1 + begins.search(/\S/));
  });

  it.each([
    ['/components/schemas/User/properties/gone/type', 'spec/schemas/User.yaml', 'properties:'],
    ['/paths/~1v1~1Users/patch', 'spec/paths/users.yaml', 'Users:'],
    ['/paths/~1v1~1Gone/get', 'spec/openapi.yaml', 'paths:'],
    ['/components/schemas/Gone', 'spec/openapi.yaml', 'components:'],
  ])('that is gone is that of the nearest that is left: %s', (pointer, file, begins) => {
    const place = locate(pointer);
    expect(place?.file).toBe(file);
    expect(read(file).split('\n')[(place?.line ?? 0) - 1]).toMatch(new RegExp(`^ *${begins}`));
  });

  it('is found for every component and operation, in the file that it is written in', () => {
    const { components = {} } = document as OpenApiDocument;
    const missed: string[] = [];
    for (const [type, named] of Object.entries(components)) {
      for (const [name, value] of Object.entries(named ?? {})) {
        for (const key of Object.keys(Object(value))) {
          const pointer = pointerOf(['components', type, name, key]);
          if (!isOn(locate, pointer, key)) missed.push(pointer);
        }
      }
    }
    for (const { path, method } of describeDocument(document as OpenApiDocument).operations) {
      const pointer = pointerOf(['paths', path, method.toLowerCase(), 'operationId']);
      if (!isOn(locate, pointer, 'operationId')) missed.push(pointer);
    }
    expect(missed).toEqual([]);
  });
});

/** An example's whole file is its value, which the bundler puts in a field of its own. */
function isOn(locate: Locate, pointer: string, key: string): boolean {
  const place = locate(pointer);
  const text = place && read(place.file).split('\n')[place.line - 1];
  return key === 'value' || new RegExp(`^ *['"]?${key.replace('$', '\\$')}['"]?:`).test(text ?? '');
}

describe('a place in other documents', () => {
  it('is found through links of files that the bundler has to rename', async () => {
    const { locate, document } = await located({
      'api.yaml': `openapi: 3.1.0
info: { title: t, version: 1.0.0 }
paths:
  /a: { $ref: 'a/path.yaml' }
  /b: { $ref: 'b/path.yaml#/deep/path' }
`,
      'a/path.yaml': responding('Thing.yaml'),
      'b/path.yaml': `deep:\n  path:\n${indented(responding('Thing.yaml'))}`,
      'a/Thing.yaml': 'type: object\nproperties:\n  a: { type: string }\n',
      'b/Thing.yaml': 'type: object\ndescription: other\nproperties:\n  b: { type: string }\n',
    });
    const { components = {} } = document as OpenApiDocument;
    const names = Object.keys(components['schemas'] ?? {});
    expect(new Set(names).size).toBe(2);
    const found = names.map((name) =>
      locate(pointerOf(['components', 'schemas', name, 'properties'])),
    );
    expect(found).toEqual([
      expect.objectContaining({ file: 'a/Thing.yaml', line: 2 }),
      expect.objectContaining({ file: 'b/Thing.yaml', line: 3 }),
    ]);
  });

  it('is found in one file of JSON', async () => {
    const text = JSON.stringify(
      { openapi: '3.1.0', info: { title: 't', version: '1' }, paths: {} },
      null,
      2,
    );
    const { locate } = await located({ 'api.json': text });
    expect(locate('/info/version')).toEqual({ file: 'api.json', line: 5, column: 5 });
  });

  it('ends where links lead in a circle', () => {
    const files: Readonly<Record<string, string>> = {
      'a.yaml': 'paths: { $ref: b.yaml }\n',
      'b.yaml': '$ref: a.yaml#/paths\n',
    };
    const locate = locator({}, { root: 'a.yaml', read: (file) => files[file] });
    expect(locate('/paths/x')?.line).toBe(1);
  });

  it('is unknown where there is no file', () => {
    expect(locator({}, { root: 'a.yaml', read: () => undefined })('/info')).toBeUndefined();
  });
});

describe('a pointer', () => {
  it.each([
    ['', []],
    ['/', ['']],
    ['/a~1b/~01', ['a/b', '~1']],
    ['#/a~1b/%7Bc%7D', ['a/b', '{c}']],
    ['#/100%', ['100%']],
  ])('has parts: %j', (pointer, parts) => {
    expect(partsOf(pointer)).toEqual(parts);
    if (!pointer.startsWith('#')) expect(pointerOf(parts)).toBe(pointer);
  });
});

function responding(schema: string): string {
  return `get:
  responses:
    '200':
      description: ok
      content:
        application/json:
          schema: { $ref: ${schema} }
`;
}

function indented(text: string): string {
  return text.replaceAll(/^(?=.)/gm, '    ');
}

/** Bundles files of a folder of their own; places are named from that folder. */
async function located(
  files: Readonly<Record<string, string>>,
): Promise<{ readonly locate: Locate; readonly document: unknown }> {
  const folder = mkdtempSync(join(tmpdir(), 'located-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const [root = ''] = Object.keys(files);
  const { document } = await bundleFile(join(folder, root));
  return {
    document,
    locate: locator(document, { root, read: (file) => read(join(folder, file)) }),
  };
}

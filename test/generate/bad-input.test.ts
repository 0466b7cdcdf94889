import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generate } from '../../scripts/generate/pipeline.ts';
import type { GenerateResult } from '../../scripts/generate/types.ts';
import { filesIn, pipelineFolder, tinySpec } from '../helpers/pipeline-folder.ts';

/** Each with the good output of an earlier run in place, which must survive. */
const old = {
  'api.ts': '// old\n',
  'calls.ts': '// old\n',
  'openapi.json': '{}\n',
  'operations.ts': '// old\n',
};

const swagger = 'swagger: "2.0"\ninfo: { title: Old, version: 1.0.0 }\npaths: {}\n';

const specFaults = [
  {
    fault: 'malformed YAML',
    files: { 'api.yaml': `${tinySpec()}  broken: [1, 2\n` },
    rule: 'parse',
    says: [/api\.yaml:25:\d+/, 'Not valid YAML or JSON', '24 |'],
  },
  {
    fault: 'malformed YAML in a file that is referred to',
    files: {
      'api.yaml': tinySpec().replaceAll("'#/components/schemas/Thing'", 'thing.yaml'),
      'thing.yaml': 'type: object\n  properties: {}\n',
    },
    rule: 'parse',
    says: [/thing\.yaml:2:\d+/, 'Not valid YAML or JSON', '2 |'],
  },
  {
    fault: 'a $ref to a file that is not there',
    files: { 'api.yaml': tinySpec().replace("'#/components/schemas/Thing'", 'parts/none.yaml') },
    rule: 'no-unresolved-refs',
    says: [
      /api\.yaml:15:\d+/,
      'Can\'t resolve $ref "parts/none.yaml"',
      /no file \S*parts\/none\.yaml/,
    ],
  },
  {
    fault: 'a $ref to a part of a file that is not there',
    files: {
      'api.yaml': tinySpec().replace("'#/components/schemas/Thing'", 'parts.yaml#/None'),
      'parts.yaml': 'Some: { type: string }\n',
    },
    rule: 'no-unresolved-refs',
    says: [/api\.yaml:15:\d+/, /parts\.yaml has no "#\/None"/],
  },
  {
    fault: 'files whose $refs lead only to each other',
    files: {
      'api.yaml': tinySpec().replace("'#/components/schemas/Thing'", 'a.yaml'),
      'a.yaml': '$ref: b.yaml\n',
      'b.yaml': '$ref: a.yaml\n',
    },
    rule: 'circular-ref',
    says: [/a\.yaml → \S*b\.yaml → \S*a\.yaml/],
  },
  {
    fault: 'schemas whose $refs lead only to each other',
    files: {
      'api.yaml': `${tinySpec()}    A: { $ref: '#/components/schemas/B' }\n    B: { $ref: '#/components/schemas/A' }\n`,
    },
    rule: 'circular-ref',
    says: [/api\.yaml#\/components\/schemas\/A → \S*B → \S*A/],
  },
  {
    fault: 'an operationId used twice',
    files: {
      'api.yaml': tinySpec().replace('components:', twice('/others/{id}') + 'components:'),
    },
    rule: 'operation-operationId-unique',
    says: [/api\.yaml:\d+:\d+/, 'FetchThing'],
  },
  {
    fault: 'an empty file',
    files: { 'api.yaml': '' },
    rule: 'not-openapi',
    says: ['api.yaml', 'The file is empty', 'OpenAPI 3.0 or 3.1'],
  },
  {
    fault: 'a document that is a list',
    files: { 'api.yaml': '- one\n- two\n' },
    rule: 'not-openapi',
    says: ['There is no object at the top'],
  },
  {
    fault: 'a document that is text',
    files: { 'api.yaml': 'Dear reader,\n' },
    rule: 'not-openapi',
    says: ['There is no object at the top'],
  },
  {
    fault: 'a document that is not OpenAPI',
    files: { 'api.yaml': 'name: package\n' },
    rule: 'not-openapi',
    says: ['There is no "openapi" field'],
  },
  {
    fault: 'Swagger 2.0',
    files: { 'api.yaml': swagger },
    rule: 'not-openapi',
    says: ['This is Swagger 2.0', 'Convert it first', /api\.yaml:1:/],
  },
  {
    fault: 'a version yet to come',
    files: { 'api.yaml': tinySpec().replace('3.1.0', '4.0.0') },
    rule: 'not-openapi',
    says: ['This is OpenAPI 4.0.0'],
  },
  {
    fault: 'a structure no OpenAPI document has',
    files: { 'api.yaml': tinySpec().replace('operationId: FetchThing', 'operationId: [1]') },
    rule: 'struct',
    says: [/api\.yaml:6:\d+/, 'string'],
  },
  {
    fault: 'a YAML alias inside what it stands for',
    files: {
      'api.yaml': tinySpec().replace(
        'type: object',
        'type: object\n      example: &it { it: *it }',
      ),
    },
    rule: 'not-a-tree',
    says: ['contains itself'],
  },
];

describe('generate, when the spec is at fault', () => {
  it.each(specFaults)('tells one clear error for $fault, and writes nothing', async (row) => {
    const { rule, says } = row;
    const folder = pipelineFolder({ ...row.files, ...under('out', old) });

    const result = await generate({ spec: join(folder, 'api.yaml'), out: join(folder, 'out') });

    const { text, problems } = faulty(result);
    expect(problems.map((problem) => problem.rule)).toEqual([rule]);
    for (const part of says) expect(text).toMatch(part);
    expect(text).not.toMatch(/^ +at .*:\d+:\d+\)?$/m);
    expect(filesIn(join(folder, 'out'))).toEqual(old);
  });
});

const callFaults = [
  { fault: 'no such spec', spec: 'none.yaml', out: 'out', says: /no file \S*none\.yaml.*--spec/ },
  { fault: 'a folder as the spec', spec: 'out', out: 'out', says: /out is not a file.*--spec/ },
  {
    fault: 'no such config',
    spec: 'api.yaml',
    out: 'out',
    config: 'no.yaml',
    says: /no file \S*no\.yaml.*--config/,
  },
  {
    fault: 'a config that is no config',
    spec: 'api.yaml',
    out: 'out',
    config: 'bad.yaml',
    says: /bad\.yaml/,
  },
  {
    fault: 'an unwritable folder',
    spec: 'api.yaml',
    out: 'api.yaml/out',
    says: /Cannot write to \S*out.*--out/,
  },
  {
    fault: 'a file as the folder',
    spec: 'api.yaml',
    out: 'api.yaml',
    says: /Cannot write to \S*api\.yaml.*--out/,
  },
];

describe('generate, when the call is at fault', () => {
  it.each(callFaults)('says so for $fault, and writes nothing', async (row) => {
    const files = { 'api.yaml': tinySpec(), 'bad.yaml': 'extends: [\n', ...under('out', old) };
    const folder = pipelineFolder(files);
    const { spec, out, config } = row;

    const result = await generate({
      spec: join(folder, spec),
      out: join(folder, out),
      config: config && join(folder, config),
    });

    const message = refused(result);
    expect(message).toMatch(row.says);
    expect(message).not.toContain('\n    at ');
    expect(filesIn(join(folder, 'out'))).toEqual(old);
    expect(filesIn(folder)['api.yaml']).toBe(tinySpec());
  });
});

function faulty(result: GenerateResult): Extract<GenerateResult, { outcome: 'faulty' }> {
  if (result.outcome === 'faulty') return result;
  return expect.fail(`Expected a fault, got ${JSON.stringify(result)}.`);
}

function refused(result: GenerateResult): string {
  if (result.outcome === 'refused') return result.message;
  return expect.fail(`Expected a refusal, got ${JSON.stringify(result)}.`);
}

function under(folder: string, files: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text]),
  );
}

function twice(path: string): string {
  return `  ${path}:
    get:
      operationId: FetchThing
      parameters:
        - { name: id, in: path, required: true, schema: { type: string } }
      responses:
        '204': { description: Nothing. }
`;
}

import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { diffDocuments } from '../../../src/contract/diff/diff-documents.ts';
import { redoclyRules } from '../../../src/contract/diff/redocly-rules.ts';
import { compareDocuments } from '../../../src/contract/engine/redocly.ts';
import type { OpenApiDocument } from '../../../src/description/description.ts';
import { documentOf } from './documents.ts';

const folder = mkdtempSync(join(tmpdir(), 'contract-diff-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Many rules at once, so that a rule that is off would be missed. */
const base = documentOf({
  body: { type: 'object', properties: { a: { type: 'string' }, b: { enum: ['x', 'y'] } } },
  answer: { type: 'object', required: ['c'], properties: { c: { type: 'string' }, d: {} } },
  query: { schema: { type: 'integer', maximum: 9 } },
  headers: { 'X-Id': { schema: { type: 'string' } } },
  responses: { 404: { description: 'No' } },
  root: { servers: [{ url: 'https://api.example.com' }] },
});
const revision = documentOf({
  body: {
    type: 'object',
    required: ['a'],
    properties: { a: { type: 'string', minLength: 1 }, b: { enum: ['x'] } },
  },
  answer: { type: 'object', properties: { c: { type: ['string', 'null'] } } },
  query: { required: true, schema: { type: 'integer', maximum: 5 } },
  operation: { operationId: 'makeThing', security: [{ key: [] }] },
  root: {
    servers: [{ url: 'https://api.example.org' }],
    components: { securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'K' } } },
  },
});

interface Printed {
  readonly summary: { readonly major: number };
  readonly bump?: string;
  readonly changes: readonly { readonly verdicts: readonly { readonly ruleId: string }[] }[];
}

describe('the engine in process', () => {
  it('finds what the command prints', { timeout: 60_000 }, async () => {
    const [report, printed] = [await compareDocuments(base, revision, {}), await command()];
    expect(idsIn(printed)).toEqual(idsIn(report));
    expect(idsIn(report).length).toBeGreaterThan(10);
    expect(printed.summary).toEqual(report.summary);
    expect(printed.bump).toBe(report.bump);
  });

  it('has the rules on that are called recommended, each known by what it is about', async () => {
    const { changes } = await compareDocuments(base, revision, {});
    const ids = new Set(idsIn({ changes }));
    expect(ids.size).toBeGreaterThan(8);
    expect([...ids].filter((id) => !(id in redoclyRules))).toEqual([]);
  });

  it('says of every change what becomes of it', async () => {
    const { changes } = await compareDocuments(base, revision, {});
    const { findings } = await diffDocuments(base, revision);
    expect(findings.length).toBe(changes.length);
    expect(findings.every(({ text, fingerprint }) => text !== '' && fingerprint !== '')).toBe(true);
  });
});

describe('what cannot be compared', () => {
  it.each([
    ['Swagger 2', { swagger: '2.0', info: {}, paths: {} }, /Swagger 2\.0.*convert it to OpenAPI 3/],
    ['a list', [], /not an OpenAPI document: it is a list/],
    ['nothing', null, /not an OpenAPI document: it is empty/],
    ['a text', 'openapi: 3.1.0', /not an OpenAPI document: it is a string/],
    ['a number as version', { openapi: 3 }, /says openapi: 3; 3\.0 to 3\.2/],
    ['no version', { paths: {} }, /says openapi: nothing/],
    [
      'a $ref that leads nowhere',
      documentOf({ body: { $ref: '#/components/schemas/Gone' } }),
      /cannot be compared: .*(\$ref|resolve)/i,
    ],
  ])('%s is refused in one clear sentence, on either side', async (_, document, message) => {
    const sound = documentOf({});
    for (const [one, two, side] of [
      [other(document), sound, 'base'],
      [sound, other(document), 'revision'],
    ] as const) {
      const refused = diffDocuments(one, two);
      await expect(refused).rejects.toThrow(message);
      await expect(refused).rejects.toThrow(side);
      await expect(refused).rejects.toMatchObject({ name: 'DocumentError' });
    }
  });

  it('is a document that holds itself, as YAML can', async () => {
    const schema: Record<string, unknown> = { type: 'object' };
    schema['properties'] = { self: schema };
    await expect(diffDocuments(documentOf({ body: schema }), documentOf({}))).rejects.toMatchObject(
      {
        name: 'DocumentError',
      },
    );
  });
});

describe('no difference', () => {
  it('is level "none", which the engine does not say', async () => {
    const { bump } = await compareDocuments(base, base, {});
    expect(bump).toBeUndefined();
    expect(await diffDocuments(base, base)).toEqual({
      breaking: false,
      level: 'none',
      findings: [],
    });
  });

  it('is the number of the version alone, which is told nevertheless', async () => {
    const next = { ...base, info: { ...base.info, version: '2.0.0' } };
    const { level, breaking, findings } = await diffDocuments(base, next);
    expect({ level, breaking }).toEqual({ level: 'none', breaking: false });
    expect(findings.map(({ id }) => id)).toEqual(['version-changed']);
  });
});

/** To the compiler it is a document, whatever it is. */
function other(document: unknown): OpenApiDocument {
  return JSON.parse(JSON.stringify(document));
}

function idsIn({ changes }: Pick<Printed, 'changes'>): readonly string[] {
  return changes.flatMap(({ verdicts }) => verdicts.map(({ ruleId }) => ruleId)).toSorted();
}

async function command(): Promise<Printed> {
  const [one, two] = [join(folder, 'base.json'), join(folder, 'revision.json')];
  writeFileSync(one, JSON.stringify(base));
  writeFileSync(two, JSON.stringify(revision));
  writeFileSync(join(folder, 'redocly.yaml'), 'extends: [diff-recommended]\n');
  const bin = join(import.meta.dirname, '../../../node_modules/@redocly/cli/bin/cli.js');
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [bin, 'diff', one, two, '--format', 'json', '--fail-on', 'none'],
    {
      cwd: folder,
      env: {
        ...process.env,
        REDOCLY_TELEMETRY: 'off',
        REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
        REDOCLY_SUPPRESS_NOTIFICATIONS: 'true',
      },
    },
  );
  return JSON.parse(stdout);
}

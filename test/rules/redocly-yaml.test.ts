import { lintFromString } from '@redocly/openapi-core';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rules } from '../../spec/rules/plugin.js';
import { ROOT, ourConfig } from './config.ts';

const FORM = 'application/x-www-form-urlencoded';
const JSON_TYPE = 'application/json';

/** What a rule is set to, with its options where it has any. */
interface Options {
  readonly severity?: string;
  readonly assertionId?: string;
}

/** Every rule with its severity; Redocly gathers those made in redocly.yaml itself in one list. */
async function severities(): Promise<[id: string, severity: string | undefined][]> {
  const config = await ourConfig();
  const { assertions, ...others } = config.rules.oas3_1 as Record<string, string | Options> & {
    readonly assertions?: Options[];
  };
  return [
    ...Object.entries(others).map(([id, set]): [string, string | undefined] => [
      id,
      typeof set === 'string' ? set : set.severity,
    ]),
    ...(assertions ?? []).map((set): [string, string | undefined] => [
      set.assertionId ?? '',
      set.severity,
    ]),
  ];
}

function body(type: string): string {
  return `{ content: { ${type}: {} } }`;
}

/** The rules on media types that find fault with one operation. */
async function mediaProblems(part: string, request: string, answer: string): Promise<string[]> {
  const operation = `{ requestBody: ${body(request)}, responses: { '200': ${body(answer)} } }`;
  const source = `openapi: 3.1.0\n${part}: { /a: { post: ${operation} } }\n`;
  const problems = await lintFromString({ source, config: await ourConfig() });
  return problems
    .map(({ ruleId }) => ruleId)
    .filter((id) => id.startsWith('rule/') || id.endsWith('mime-type'));
}

describe('redocly.yaml', () => {
  test('sets every rule to error, or to off with a reason above it', async () => {
    const lines = (await readFile(join(ROOT, 'redocly.yaml'), 'utf8')).split('\n');
    const found = await severities();
    expect(found.length).toBeGreaterThan(60);
    for (const [id, severity] of found) {
      if (severity === 'error') continue;
      expect([id, severity]).toEqual([id, 'off']);
      const line = lines.findIndex((text) => text.trim() === `${id}: off`);
      expect([id, lines[line - 1]?.trim()]).toEqual([id, expect.stringMatching(/^# .*\.$/)]);
    }
  });

  test('has all our rules at error', async () => {
    const found = new Map(await severities());
    for (const id of Object.keys(rules))
      expect([id, found.get(`house/${id}`)]).toEqual([id, 'error']);
  });

  test('wants requests to be forms and answers JSON', async () => {
    expect(await mediaProblems('paths', FORM, JSON_TYPE)).toEqual([]);
    expect(await mediaProblems('paths', JSON_TYPE, JSON_TYPE)).toEqual(['rule/requests-are-forms']);
    expect(await mediaProblems('paths', FORM, FORM)).toEqual(['rule/answers-are-json']);
    const others = await mediaProblems('paths', 'text/xml', 'text/xml');
    expect(new Set(others)).toEqual(new Set(['request-mime-type', 'response-mime-type']));
  });

  test('lets webhooks be forms that are answered in JSON', async () => {
    expect(await mediaProblems('webhooks', FORM, JSON_TYPE)).toEqual([]);
  });
});

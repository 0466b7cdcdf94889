import { createConfig, lintFromString, type Config } from '@redocly/openapi-core';
import { describe, expect, test } from 'vitest';
import plugin, { rules } from '../../spec/rules/plugin.js';
import { CLEAN_DOCUMENT } from './clean-document.ts';
import { ourConfig } from './config.ts';

const JUNK = [7, null, 'text', [], [null], { a: 7 }, true, { $ref: '#/nowhere' }, { $ref: 7 }];

type Path = readonly string[];

/** Our rules as redocly.yaml sets them, without the built-in ones. */
async function ownRules(): Promise<Config> {
  const all: Record<string, unknown> = (await ourConfig()).rules.oas3_1;
  const ids = Object.keys(rules).map((id) => `house/${id}`);
  const own = Object.fromEntries(ids.map((id) => [id, all[id] as 'error']));
  return createConfig({ plugins: [plugin()], rules: own });
}

/** The way to every node but the version, without which nothing is checked. */
function pathsTo(node: unknown, path: Path = []): Path[] {
  const inside =
    typeof node === 'object' && node !== null
      ? Object.entries(node).flatMap(([key, each]) => pathsTo(each, [...path, key]))
      : [];
  return path.length === 0 ? inside.filter(([first]) => first !== 'openapi') : [path, ...inside];
}

/** The document with something else at the end of the path. */
function replaced(node: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined) return by;
  const inner = replaced((node as Record<string, unknown>)[key], rest, by);
  if (Array.isArray(node)) return node.map((each, index) => (String(index) === key ? inner : each));
  return { ...(node as object), [key]: inner };
}

describe('a document without fault', () => {
  test('has no problem by any of our rules', async () => {
    const source = JSON.stringify(CLEAN_DOCUMENT);
    const problems = await lintFromString({ source, config: await ownRules() });
    expect(problems.map(({ ruleId, message }) => `${ruleId} ${message}`)).toEqual([]);
  });

  test('has none either where a reference leads nowhere, which the built-in rule tells', async () => {
    const config = await ownRules();
    const refs = pathsTo(CLEAN_DOCUMENT).filter((path) => path.at(-1) === '$ref');
    expect(refs.length).toBeGreaterThan(50);
    const noise: string[] = [];
    for (const path of refs) {
      const source = JSON.stringify(replaced(CLEAN_DOCUMENT, path, '#/nowhere'));
      // oxlint-disable-next-line no-await-in-loop -- side by side they only wait for one another
      for (const { ruleId, message } of await lintFromString({ source, config })) {
        noise.push(`${path.join('/')}: ${ruleId} ${message}`);
      }
    }
    expect(noise).toEqual([]);
  });
});

describe('no rule falls over', () => {
  test('whatever stands in the place of any node', async () => {
    const config = await ownRules();
    const paths = pathsTo(CLEAN_DOCUMENT);
    expect(paths.length).toBeGreaterThan(400);
    const crashes: string[] = [];
    // Alike nodes stand in many places, so each place gets one of the values in turn.
    for (const [index, path] of paths.entries()) {
      const junk = JUNK[index % JUNK.length];
      const source = JSON.stringify(replaced(CLEAN_DOCUMENT, path, junk));
      // oxlint-disable-next-line no-await-in-loop -- side by side they only wait for one another
      await lintFromString({ source, config }).catch((error: unknown) => {
        crashes.push(`${path.join('/')} as ${JSON.stringify(junk)}: ${String(error)}`);
      });
    }
    expect(crashes).toEqual([]);
  });
});

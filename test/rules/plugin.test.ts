import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import plugin, { rules } from '../../spec/rules/plugin.js';
import { ROOT } from './config.ts';

/** What the files of a folder are called. */
async function namesIn(folder: string, ending: string): Promise<Set<string>> {
  const names = (await readdir(join(ROOT, folder))).filter((name) => name.endsWith(ending));
  return new Set(names.map((name) => name.slice(0, -ending.length)));
}

describe('the table of our rules', () => {
  test('has a row for each file of a rule, and each row its file', async () => {
    const ids = new Set([...Object.keys(rules), 'plugin']);
    expect(await namesIn('spec/rules', '.js')).toEqual(ids);
  });

  test('has a test file for each row', async () => {
    const tested = await namesIn('test/rules', '.test.ts');
    expect(Object.keys(rules).filter((id) => !tested.has(id))).toEqual([]);
  });

  test('says of each rule in a sentence what it upholds', () => {
    for (const { upholds } of Object.values(rules)) expect(upholds).toMatch(/^[A-Z].*\.$/);
  });

  test('is what the plugin gives to Redocly', () => {
    const { id, rules: given, configs } = plugin();
    expect(Object.keys(given?.oas3 ?? {})).toEqual(Object.keys(rules));
    expect(Object.entries(configs?.['all']?.rules ?? {})).toEqual(
      Object.entries(rules).map(([name, { severity }]) => [`${id}/${name}`, severity]),
    );
  });
});

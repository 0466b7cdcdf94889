import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, afterAll, describe, expect, it } from 'vitest';
import { mcpAtPort, type McpAtPort } from '../../helpers/mcp-port.ts';
import { expectedIn } from './expected.ts';
import { runSuite } from './suite.ts';
import { complaintsAbout } from './verdict.ts';

let served: McpAtPort;
beforeAll(async () => {
  served = await mcpAtPort();
});
afterAll(() => served.close());

/** Scenarios that this server passes whole, at least. */
const required = {
  '2026-07-28': [
    'caching',
    'dns-rebinding-protection',
    'http-header-validation',
    'prompts-list',
    'resources-list',
    'sep-2164-resource-not-found',
    'tools-list',
  ],
  '2025-11-25': [
    'dns-rebinding-protection',
    'ping',
    'prompts-list',
    'resources-list',
    'server-initialize',
    'tools-list',
  ],
};

describe.concurrent.each(Object.entries(required))('revision %s', (revision, whole) => {
  const file = fileURLToPath(new URL(`${revision}.yaml`, import.meta.url));

  it('passes the official suite but for what this server does not have', async () => {
    const expected = expectedIn(readFileSync(file, 'utf8'));
    const { checks, scenarios, complaint } = await runSuite(served.url, revision, file);
    const complaints = complaintsAbout(checks, expected);
    const [first] = complaints;
    expect(complaints, first ?? complaint).toEqual([]);
    expect(complaint).toBe('');
    expect(scenarios).toEqual(expect.arrayContaining(whole));
    const lacking = new Set(expected.map(({ check }) => check.replace(/:.*$/, '')));
    expect(whole.filter((scenario) => lacking.has(scenario))).toEqual([]);
    // The first run fetches the suite.
  }, 300_000);
});

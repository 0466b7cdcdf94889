import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { peer } from '../../../scripts/bench/peer-install.ts';
import { endOf, type Ended } from '../../helpers/runtime-process.ts';
import { node22 } from './node22.ts';

/** What the suite looked at, once. */
export interface Check {
  readonly scenario: string;
  readonly id: string;
  /** Warnings are what a server should do, and count as failures. */
  readonly status: 'SUCCESS' | 'FAILURE' | 'WARNING' | 'SKIPPED' | 'INFO';
  readonly message: string;
}

export interface SuiteRun {
  readonly checks: readonly Check[];
  readonly scenarios: readonly string[];
  /** The verdict of the suite itself, with all that it printed if it is not content. */
  readonly complaint: string;
}

/** Runs the official suite against a server, with all that a revision of the protocol requires. */
export async function runSuite(url: string, revision: string, expected: string): Promise<SuiteRun> {
  const folder = mkdtempSync(join(tmpdir(), 'conformance-'));
  try {
    const { complaint } = await suite([
      'server',
      `--url=${url}`,
      `--requirements=${revision}`,
      `--expected-failures=${expected}`,
      `--output-dir=${folder}`,
    ]);
    return { ...resultsIn(folder), complaint };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function suite(args: readonly string[]): Promise<Ended> {
  const name = '@modelcontextprotocol/conformance';
  const cwd = await peer(name, '0.2.0-alpha.12');
  const program = join('node_modules', name, 'dist/index.js');
  // It says what it does all along, so that its patience is that of one scenario.
  return endOf(await node22(), [program, ...args], { cwd, linger: 120_000 });
}

/** Each scenario has left a folder that is named like it, with the time at its end. */
function resultsIn(folder: string): Pick<SuiteRun, 'checks' | 'scenarios'> {
  const folders = readdirSync(folder);
  return {
    scenarios: folders.map(scenarioOf),
    checks: folders.flatMap((each) => {
      const text = readFileSync(join(folder, each, 'checks.json'), 'utf8');
      return (JSON.parse(text) as readonly Written[]).map(({ id, status, ...rest }) => {
        const message = rest.errorMessage ?? JSON.stringify(rest.details ?? {});
        return { scenario: scenarioOf(each), id, status, message };
      });
    }),
  };
}

function scenarioOf(folder: string): string {
  return folder.replace(/^server-/, '').replace(/-\d{4}-\d{2}-\d{2}T[\d-]+Z$/, '');
}

interface Written {
  readonly id: string;
  readonly status: Check['status'];
  readonly errorMessage?: string;
  readonly details?: unknown;
}

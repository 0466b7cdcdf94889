import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseYaml } from '@redocly/openapi-core';
import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { addContract } from '../../../src/cli/contract.ts';
import { formatNames } from '../../../src/contract/report/formats/format-name.ts';
import { marker } from '../../../src/contract/report/formats/markdown.ts';
import { stepNames } from '../../../src/contract/report/step.ts';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, string | number>>;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
}

interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<
    Record<
      string,
      { readonly permissions?: Readonly<Record<string, string>>; readonly steps: readonly Step[] }
    >
  >;
}

const action = parseYaml(text('actions/contract-check/action.yml')) as Action;
const check = text('actions/contract-check/check.sh');
const comment = text('actions/contract-check/comment.sh');
const workflow = parseYaml(text('workflows/ci.yml')) as Workflow;

describe('the action', () => {
  it('lets no text of others be read as code', () => {
    const runs = action.runs.steps.map(({ run = '' }) => run);
    expect(runs.every((run) => run !== '' && !run.includes('${{'))).toBe(true);
    for (const script of [check, comment])
      expect(script).not.toMatch(/\$\{\{|\beval\b|\bbash -c\b/);
  });

  it('uses each of its inputs', () => {
    const source = text('actions/contract-check/action.yml');
    for (const name of Object.keys(action.inputs)) expect(source).toContain(`inputs.${name}`);
  });

  it('hands each variable to a script that reads it', () => {
    const scripts = [check, comment];
    action.runs.steps.forEach(({ env = {} }, at) => {
      const names = Object.keys(env).filter((name) => name !== 'GH_TOKEN');
      expect(names.filter((name) => !scripts[at]?.includes(`$${name}`))).toEqual([]);
    });
  });

  it('asks for options that the command has', () => {
    const lines = check.split('\n').filter((line) => line.includes('words+='));
    const asked = lines.flatMap((line) => line.match(/(?<=[ (])--[a-z-]+/g) ?? []);
    expect(new Set(asked).size).toBe(8);
    expect(asked.filter((option) => !optionsOfCheck().includes(option))).toEqual([]);
  });

  it('asks for formats and steps that there are, and looks for the marker that is written', () => {
    const formats = [...check.matchAll(/--format (\w+)|"(\w+)=\$comment"/g)];
    expect(formats.map(([, one, other]) => one ?? other)).toEqual(['github', 'comment']);
    for (const format of ['github', 'comment', 'sarif', 'junit']) {
      expect(formatNames).toContain(format);
    }
    expect(stepNames).toContain('run');
    for (const script of [check, comment]) expect(script).toContain(marker);
  });
});

it('gives the outputs that the action promises', () => {
  const folder = mkdtempSync(join(tmpdir(), 'contract-outputs-'));
  try {
    const [spec, outputs] = [join(folder, 'openapi.yaml'), join(folder, 'outputs')];
    writeFileSync(spec, 'openapi: 3.1.0\ninfo: { title: Pets, version: 1.0.0 }\npaths: {}\n');
    const args = ['contract', '--only', 'examples', '--format', 'github', '--spec', spec];
    const { status } = spawnSync(
      process.execPath,
      ['--import', 'tsx', fileURLToPath(root('src/cli.ts')), ...args],
      { cwd: fileURLToPath(root('.')), env: { ...process.env, GITHUB_OUTPUT: outputs } },
    );
    expect(status).toBe(0);
    const given = readFileSync(outputs, 'utf8').split('\n');
    const names = given.map((line) => line.split('=')[0]);
    for (const [name, { value }] of Object.entries(action.outputs)) {
      expect(names).toContain(name);
      expect(value).toBe(`\${{ steps.check.outputs.${name} }}`);
    }
    expect(given).toContain('verdict=holds');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

describe('the workflow', () => {
  const { permissions, steps = [] } = workflow.jobs['contract'] ?? {};
  const own = steps.find(({ uses }) => uses === './.github/actions/contract-check');

  it('lets a job read, and the one with the check comment', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(permissions).toEqual({ contents: 'read', 'pull-requests': 'write' });
  });

  it('has the history that a merge base needs', () => {
    const checkout = steps.find(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkout?.with).toEqual({ 'fetch-depth': 0 });
  });

  it('uses the action as it is', () => {
    const given = Object.keys(own?.with ?? {});
    expect(given.length).toBeGreaterThan(0);
    expect(given.filter((name) => !(name in action.inputs))).toEqual([]);
    const script = /^npm run --silent (\w+) --$/.exec(String(own?.with?.['command']))?.[1];
    const { scripts } = JSON.parse(readFileSync(root('package.json'), 'utf8'));
    expect(scripts[script ?? '']).toContain('scripts/contract.ts');
  });

  it('writes reports in formats that there are', () => {
    const formats = String(own?.with?.['formats']).split(' ');
    expect(formats.map((output) => output.split('=')[0])).toEqual(
      formatNames.filter((name) => ['markdown', 'sarif'].includes(name)).toSorted(),
    );
  });
});

function optionsOfCheck(): readonly string[] {
  const program = new Command();
  addContract(program, {
    terminal: { out: () => undefined, err: () => undefined, isColored: false },
    stopped: () => Promise.resolve(),
    end: () => undefined,
  });
  const contract = program.commands.find((command) => command.name() === 'contract');
  const found = contract?.commands.find((command) => command.name() === 'check');
  return found?.options.flatMap(({ long }) => long ?? []) ?? [];
}

function text(path: string): string {
  return readFileSync(root(`.github/${path}`), 'utf8');
}

function root(path: string): URL {
  return new URL(`../../../${path}`, import.meta.url);
}

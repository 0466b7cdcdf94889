import { describe, expect, it } from 'vitest';
import { marker } from '../../../src/contract/report/formats/markdown.ts';
import { runScript, type ScriptOptions, type ScriptRun } from './run-script.ts';

const nothing = {
  SPEC: '',
  BASE: '',
  TARGET: '',
  FAIL_ON: 'major',
  APPROVALS: '',
  SKIP: '',
  FORMATS: '',
  VERSION: 'latest',
  COMMAND: 'checker',
};
const usual = ['check', '--format', 'github', '--fail-on', 'major'];
const file = 'TEMP/contract-check-comment.md';
const whole = 'echo false';

describe('the check of the action', () => {
  it('asks for a comment, and drives no server unless told which', () => {
    const { calls, status, outputs } = check();
    expect(calls.at(-1)).toEqual([
      'checker',
      ...usual,
      '--output',
      `comment=${file}`,
      '--skip',
      'run',
    ]);
    expect(status).toBe(0);
    expect(outputs).toEqual([]);
  });

  it('takes the package, at the version that is asked for', () => {
    const { calls } = check({ COMMAND: '', VERSION: '1.2.3' });
    expect(calls.at(-1)?.slice(0, 6)).toEqual([
      'npx',
      '--yes',
      '--package',
      'conversations-client@1.2.3',
      'conversations',
      'contract',
    ]);
  });

  it('hands on what it is given, word by word', () => {
    const { calls } = check({
      COMMAND: 'checker contract',
      SPEC: 'my api.yaml',
      BASE: '$(touch hacked); `id`',
      TARGET: 'https://api.example.com/?a=1&b=2',
      APPROVALS: '"; exit 0',
      SKIP: 'types,drift',
      FORMATS: 'sarif=a.sarif c*',
    });
    expect(calls.at(-1)?.slice(9)).toEqual([
      '--spec',
      'my api.yaml',
      '--base',
      '$(touch hacked); `id`',
      '--approvals',
      '"; exit 0',
      '--skip',
      'types,drift',
      '--target',
      'https://api.example.com/?a=1&b=2',
      '--output',
      'sarif=a.sarif',
      '--output',
      'c*',
    ]);
  });

  it('drives the emulator of the package when that is asked for', () => {
    expect(check({ TARGET: 'emulator' }).calls.at(-1)).not.toContain('run');
  });

  it('ends as the command does', () => {
    expect(check({}, 'exit 1')).toMatchObject({ status: 1, outputs: [], comment: '' });
  });

  it.each([2, 127])('takes no verdict from a command that ends with %i', (status) => {
    const found = check({}, `echo verdict=holds >> "$GITHUB_OUTPUT"; exit ${status}`);
    expect(found.status).toBe(status);
    expect(found.outputs.at(-1)).toBe('verdict=unknown');
    expect(found.comment).toContain(marker);
    expect(found.comment).toContain('could not be checked');
  });

  it('leaves the comment of a command that could look at a part alone', () => {
    expect(check({}, 'echo partly > "$comment"; exit 2').comment).toBe('partly\n');
  });

  it('gets the history that a merge base needs', () => {
    const { calls, status } = check({}, 'exit 0', 'case "$*" in *shallow-*) echo true; esac');
    expect(calls.map((call) => call.slice(0, 2))).toEqual([
      ['git', 'rev-parse'],
      ['git', 'fetch'],
      ['checker', 'check'],
    ]);
    expect(status).toBe(0);
  });

  it('could not look where there is no history to be had', () => {
    const git = 'case "$*" in *shallow-*) echo true;; *) exit 1; esac';
    const { calls, status, stdout, outputs } = check({}, 'exit 0', git);
    expect(calls.some(([program]) => program === 'checker')).toBe(false);
    expect(stdout).toContain('fetch-depth 0');
    expect([status, outputs]).toEqual([2, ['verdict=unknown']]);
  });

  it('needs no history where the base is given', () => {
    const { calls } = check({ BASE: 'old.yaml' }, 'exit 0', 'echo true');
    expect(calls.map(([program]) => program)).toEqual(['checker']);
  });
});

describe('the comment of the action', () => {
  it('is written once there is something to say', () => {
    const { calls } = comment({ VERDICT: 'broken', LEVEL: 'major' });
    expect(calls.at(-1)).toEqual([
      'gh',
      'api',
      '--silent',
      '--method',
      'POST',
      'repos/o/r/issues/7/comments',
      '-F',
      `body=@${file}`,
    ]);
  });

  it('is not written where nothing changed', () => {
    expect(comment({ VERDICT: 'holds', LEVEL: 'none' }).calls).toHaveLength(1);
  });

  it.each(['holds', 'broken', 'unknown', ''])('that is there is renewed (%s)', (VERDICT) => {
    const { calls } = comment(
      { VERDICT, LEVEL: 'none' },
      'case "$*" in *jq*) echo 41; echo 42; esac',
    );
    expect(calls.at(-1)?.slice(2, 6)).toEqual([
      '--silent',
      '--method',
      'PATCH',
      'repos/o/r/issues/comments/41',
    ]);
  });

  it.each(['exit 1', 'case "$*" in *jq*) ;; *) exit 1; esac'])(
    'that may not be written is told, and fails nothing',
    (gh) => {
      const { status, stdout } = comment({ VERDICT: 'broken', LEVEL: 'major' }, gh);
      expect(status).toBe(0);
      expect(stdout).toMatch(/^::warning title=Contract check::.*pull-requests: write/);
    },
  );

  it('is none where none was written', () => {
    const run = runScript('comment', { env: place, programs: { gh: '' } });
    expect([run.status, run.calls]).toEqual([0, []]);
  });
});

const place = { REPOSITORY: 'o/r', NUMBER: '7', GH_TOKEN: 'x', VERDICT: 'holds', LEVEL: 'none' };

function check(env: ScriptOptions['env'] = {}, checker = 'exit 0', git = whole): ScriptRun {
  const programs = { checker, npx: checker, git };
  return runScript('check', { env: { ...nothing, ...env }, programs });
}

function comment(env: ScriptOptions['env'], gh = ''): ScriptRun {
  return runScript('comment', { env: { ...place, ...env }, programs: { gh }, comment: 'text' });
}

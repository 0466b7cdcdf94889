import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const run = promisify(execFile);
const root = new URL('..', import.meta.url).pathname;

/** The npm scripts that look at the whole tree, and what each upholds. */
const checks = {
  'lint:spec': 'the spec has no lint problem',
  'check:fresh': 'generated/ is what the spec compiles to',
  'check:types': 'everything compiles',
  'check:lint': 'the code has no lint problem',
  'check:format': 'everything is formatted',
  'check:unused': 'no file, export or dependency is unused',
};

describe('the tree', () => {
  it.each(Object.entries(checks))('passes npm run %s: %s', async (script) => {
    const { code, output } = await npmRun(script);
    expect(code, output).toBe(0);
  });
});

async function npmRun(script: string): Promise<{ code: number; output: string }> {
  try {
    const { stdout } = await run('npm', ['run', '--silent', script], { cwd: root });
    return { code: 0, output: stdout };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, output: `${stdout}${stderr}` };
  }
}

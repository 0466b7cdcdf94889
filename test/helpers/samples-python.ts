import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Runs the programs of a JSON file, each with what it prints, and prints the outcomes as JSON. */
export const pythonRunner = `
import contextlib, io, json, sys, traceback

with open(sys.argv[1], encoding="utf-8") as file:
    programs = json.load(file)
outcomes = {}
for program in programs:
    printed = io.StringIO()
    failure = ""
    try:
        with contextlib.redirect_stdout(printed):
            exec(compile(program["code"], program["name"], "exec"), {"__name__": "__main__"})
    except BaseException:
        failure = traceback.format_exc()
    outcomes[program["name"]] = {"output": printed.getvalue(), "failure": failure}
json.dump(outcomes, sys.stdout)
`;

/** A Python that has `requests`; Debian's is installed if that is allowed. */
export async function pythonWithRequests(
  python = 'python3',
  mayInstall: boolean = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get'),
): Promise<string> {
  if (await has(python)) return python;
  if (mayInstall) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update'], { env });
    await run('apt-get', ['install', '-y', '--no-install-recommends', 'python3-requests'], { env });
    if (await has(python)) return python;
  }
  throw new Error(
    'No Python with requests was found, so that no Python sample could be run. Install it (Debian: apt-get install python3-requests).',
  );
}

async function has(python: string): Promise<boolean> {
  return run(python, ['-c', 'import requests']).then(
    () => true,
    () => false,
  );
}

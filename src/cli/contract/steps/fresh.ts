import { spawn } from 'node:child_process';
import { fingerprintOf } from '../../../contract/report/fingerprint.ts';
import type { Reported } from '../../../contract/report/reported.ts';
import type { Answer, StepDefinition } from '../look.ts';

export const fresh: StepDefinition = {
  question: 'Is what was generated from it fresh?',
  look: async ({ options: { fresh: command }, compiled }) => {
    if (command !== undefined) return byCommand(command);
    if (compiled === undefined) {
      const summary =
        'nothing is known to be generated from it; --fresh gives a command that knows';
      return { outcome: 'skipped', summary };
    }
    const { outcome, text } = await compiled();
    if (outcome === 'fresh') return { outcome: 'holds', summary: 'as the spec says' };
    if (outcome === 'refused') return { outcome: 'unknown', summary: text };
    if (outcome === 'faulty') {
      return { outcome: 'skipped', summary: 'the spec has to be sound before it is compiled' };
    }
    // The pipeline names each file in the first line of what it says of it.
    const [, file] = /^(\S+) (?:is stale|is missing|differs)/m.exec(text) ?? [];
    return stale('run `npm run generate` and commit what it writes', file);
  },
};

function stale(advice: string, file?: string): Answer {
  return { outcome: 'broken', summary: `stale: ${advice}`, findings: [staleFinding(advice, file)] };
}

function staleFinding(advice: string, file: string | undefined): Reported {
  return {
    id: 'stale',
    severity: 'error',
    text: `What is generated is not what the spec says: ${advice}.`,
    claim: 'What is generated is what the spec compiles to.',
    pointer: '',
    file,
    line: file === undefined ? undefined : 1,
    fingerprint: fingerprintOf('stale', file),
    usedBy: [],
    labels: ['fresh'],
  };
}

async function byCommand(command: string): Promise<Answer> {
  const { code, output } = await ended(command);
  if (code === 0) return { outcome: 'holds', summary: `\`${command}\` says so` };
  const [last = ''] = output.trimEnd().split('\n').slice(-1);
  // A shell's words for "not executable" and "not found".
  if (code === undefined || code === 126 || code === 127) {
    return { outcome: 'unknown', summary: `\`${command}\` cannot be run: ${last}` };
  }
  return stale(`\`${command}\` ends with ${code}: ${last}`);
}

interface Ended {
  /** `undefined` if it did not end by itself. */
  readonly code: number | undefined;
  readonly output: string;
}

/** By a shell: it is the caller's own command. */
async function ended(command: string): Promise<Ended> {
  const child = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  return new Promise((resolve) => {
    child.on('error', ({ message }) => resolve({ code: undefined, output: message }));
    child.on('close', (code) => resolve({ code: code ?? undefined, output }));
  });
}

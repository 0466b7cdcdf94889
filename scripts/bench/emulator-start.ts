import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { defaultAccount } from '../../src/emulator/options.ts';
import { median, repository, timed } from './run.ts';
import type { Measure } from './types.ts';

const goal = 300;
const command = join(repository, 'dist/cli.js');
const { accountSid, authToken } = defaultAccount;
const headers = { authorization: `Basic ${btoa(`${accountSid}:${authToken}`)}` };

/** From the start of the built command to its first answer. */
export const emulatorStart: Measure = async ({ rounds }) => {
  if (!existsSync(command)) throw new Error('There is no dist/cli.js: npm run build makes it.');
  const seen: { ours: number; node: number }[] = [];
  for (let round = 0; round < Math.max(9, rounds); round++) {
    const { milliseconds } = await timed(['-e', '0']);
    seen.push({ ours: await firstAnswer(), node: milliseconds });
  }
  const ours = median(seen.map((one) => one.ours));
  const node = median(seen.map((one) => one.node));
  return [
    {
      name: 'emulator, start to first answer',
      ours: `${ours.toFixed(0)} ms`,
      against: `${node.toFixed(0)} ms for Node to start and end`,
      result: `${ours.toFixed(0)} ms`,
      goal: `≤ ${goal} ms`,
      met: ours <= goal,
    },
  ];
};

async function firstAnswer(): Promise<number> {
  const began = performance.now();
  const child = spawn(process.execPath, [command, 'emulate', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  try {
    let said = '';
    for await (const chunk of child.stdout) {
      said += String(chunk);
      const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
      if (url === undefined) continue;
      const answer = await fetch(`${url}/v1/Users`, { headers });
      if (answer.status !== 200) throw new Error(`The emulator answers with ${answer.status}.`);
      await answer.text();
      return performance.now() - began;
    }
    throw new Error(`The emulator ended before it named its address:\n${said}`);
  } finally {
    child.kill();
    await ended;
  }
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeBinary, nodeMajors } from '../helpers/pipeline-nodes.ts';
import {
  bunBinary,
  chromiumBinary,
  denoBinary,
  workerdBinary,
} from '../helpers/runtime-binaries.ts';
import { answerOfPage } from '../helpers/runtime-chromium.ts';
import type { InstalledPackage } from '../helpers/runtime-package.ts';
import { endOf, type Ended } from '../helpers/runtime-process.ts';
import { answerOfWorker } from '../helpers/runtime-workerd.ts';
import { suiteProgram } from './program.ts';
import type { ScriptedServer } from './server.ts';
import { credentials } from './suite.ts';

export interface Runtime {
  readonly name: string;
  /** Runs the suite there; what it prints at last is the results as JSON. */
  readonly run: (place: Place) => Promise<Ended>;
}

/** What a runtime works with: the installed package, and a server of its own. */
export interface Place {
  readonly installed: InstalledPackage;
  readonly server: ScriptedServer;
}

/** Everything this package promises to run on. */
export const runtimes: readonly Runtime[] = [
  ...nodeMajors.flatMap((major): Runtime[] => [
    { name: `Node ${major}`, run: async (place) => command(place, await nodeBinary(major)) },
    {
      name: `Node ${major} with the transport of conversations-client/node`,
      run: async (place) => command(place, await nodeBinary(major), [], 'transport'),
    },
  ]),
  { name: 'Bun', run: async (place) => command(place, await bunBinary(), ['run']) },
  {
    name: 'Deno',
    run: async (place) => {
      // With leave for this one host alone, and without a look at any registry.
      const leave = ['--allow-net=127.0.0.1', '--allow-env', '--no-prompt'];
      const local = ['--cached-only', '--no-lock', '--node-modules-dir=manual'];
      return command(place, await denoBinary(), ['run', ...leave, ...local]);
    },
  },
  {
    name: 'workerd',
    run: async ({ installed, server }) => {
      const program = suiteProgram('worker', server);
      const file = await installed.bundle('worker', program, { withPackages: true });
      return { printed: await answerOfWorker(await workerdBinary(), file), complaint: '' };
    },
  },
  {
    name: 'Chromium',
    run: async ({ installed, server }) => {
      const program = suiteProgram('page', server);
      const file = await installed.bundle('page', program, { withPackages: true });
      const module = server.page(readFileSync(file, 'utf8'));
      return { printed: await answerOfPage(await chromiumBinary(), module), complaint: '' };
    },
  },
];

/** Runs the suite as a program; it finds the packages in `node_modules`, as it does for a user. */
async function command(
  { installed, server }: Place,
  binary: string,
  args: readonly string[] = [],
  kind: 'command' | 'transport' = 'command',
): Promise<Ended> {
  const program = suiteProgram(kind, server);
  const file = await installed.bundle(kind, program, { withPackages: false });
  const { folder } = installed;
  const env = { ...environment, DENO_DIR: join(folder, 'deno') };
  return endOf(binary, [...args, file], { cwd: folder, env });
}

/** What one program may have set for its own use must not decide here. */
const environment = {
  TWILIO_ACCOUNT_SID: credentials.accountSid,
  TWILIO_AUTH_TOKEN: credentials.authToken,
  TWILIO_API_KEY: '',
  TWILIO_API_SECRET: '',
  TWILIO_LOG_LEVEL: '',
  NO_PROXY: '127.0.0.1',
  no_proxy: '127.0.0.1',
  DENO_NO_UPDATE_CHECK: '1',
};

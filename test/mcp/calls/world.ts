import { docsOf, type Docs } from '../../../src/mcp/mcp.ts';
import { callTools, type CallOptions } from '../../../src/mcp/calls/calls.ts';
import { defaultAccount } from '../../../src/emulator/options.ts';
import { readDescription } from '../../helpers/document.ts';
import { emulatorForTests, type TestEmulator } from '../../helpers/emulator.ts';

const site = 'https://docs.example.com';
export const ownDocs: Docs = docsOf(readDescription().document, { own: true, site });

const account: Readonly<Record<string, string>> = {
  TWILIO_ACCOUNT_SID: defaultAccount.accountSid,
  TWILIO_AUTH_TOKEN: defaultAccount.authToken,
};

export interface CallWorld extends TestEmulator {
  /** What the tool answers; rejects where the answer is an error. */
  readonly call: (
    operation: string,
    parameters?: Readonly<Record<string, unknown>>,
  ) => Promise<string>;
  readonly sent: readonly Request[];
}

interface WorldOptions extends Partial<CallOptions> {
  readonly env?: Readonly<Record<string, string>>;
  readonly docs?: Docs;
}

/** The tool in front of an emulator, which may also be another function. */
export function callWorld(options: WorldOptions = {}): CallWorld {
  const { env = account, docs = ownDocs, ...more } = options;
  const world = emulatorForTests();
  const sent: Request[] = [];
  const { send = async (request: Request) => world.emulator.fetch(request) } = more;
  const [tool] = callTools({
    baseUrl: 'http://emulator.test',
    secretNamed: (name) => env[name],
    allowWrites: false,
    advice: 'Start it.',
    ...more,
    send: (request) => {
      sent.push(request.clone());
      return send(request);
    },
  });
  return {
    ...world,
    sent,
    call: async (operation, parameters = {}) => tool?.answer({ operation, parameters }, docs) ?? '',
  };
}

/** The JSON that an answer shows. */
export function jsonIn(answer: string): ReturnType<typeof JSON.parse> {
  return JSON.parse(/```json\n(.*)\n```/s.exec(answer)?.[1] ?? 'null');
}

import { join } from 'node:path';
import { defaultAccount } from '../../src/emulator/options.ts';
import { mockServer } from './emulator-mock.ts';
import { placed, worker, type Worker } from './processes.ts';
import type { Shot, Shots } from './processes/emulator-client.ts';
import type { Constant, ServerState } from './processes/emulator-server.ts';
import { median, repository } from './run.ts';
import type { Measure, Measurement } from './types.ts';

const connections = 50;
/** Milliseconds: short, so that whatever else the machine does falls on all of them alike. */
const slice = 400;
const warmUp = 1500;
const bareGoal = 0.5;
const mockGoal = 5;

const document = join(repository, 'generated/openapi.json');
const { accountSid, authToken } = defaultAccount;
const authorization = `Basic ${btoa(`${accountSid}:${authToken}`)}`;
const form = 'application/x-www-form-urlencoded';

/** Requests a second over loopback, against a bare server of constants and against another mock. */
export const emulatorRequests: Measure = async ({ folder, rounds }) => {
  const file = await placed('emulator-server', folder);
  const client = await worker<Shots, Shot>(await placed('emulator-client', folder), ['client']);
  const emulator = await worker<object, ServerState>(file, [document]);
  const { url } = await emulator.ask({});
  const plan = await planned(url);
  const bare = await worker<object, ServerState>(file, [document, JSON.stringify(plan.constant)]);
  const mock = await mockServer(document);
  try {
    const rows: Measurement[] = [];
    for (const way of plan.ways) rows.push(...(await rowsOf(way)));
    return rows;
  } finally {
    await Promise.all([client, emulator, bare, mock].map(({ stop }) => stop()));
  }

  async function rowsOf(way: Way): Promise<readonly Measurement[]> {
    const barePort = portOf((await bare.ask({})).url);
    const shoot = (port: number, milliseconds: number): Promise<Shot> =>
      client.ask({ port, text: textOf(way), start: way.start, connections, milliseconds });
    const costOf = async (server: Server, port: number): Promise<Seen> => {
      await server.ask({});
      const perSecond = await shoot(port, slice);
      const { cpu } = await server.ask({});
      return { perSecond, cpu: cpu / (perSecond * (slice / 1000)) };
    };
    for (const port of [portOf(url), barePort, mock.port]) await shoot(port, warmUp);
    const seen: { ours: Seen; bare: Seen; mock: Shot }[] = [];
    for (let round = 0; round < Math.max(9, rounds); round++) {
      seen.push({
        ours: await costOf(emulator, portOf(url)),
        bare: await costOf(bare, barePort),
        mock: await shoot(mock.port, slice),
      });
    }
    return [
      row(
        way,
        bareGoal,
        seen.map(({ ours, bare: other }) => [ours, other]),
        'a bare node:http server',
      ),
      row(
        way,
        mockGoal,
        seen.map(({ ours, mock: other }) => [ours, { perSecond: other }]),
        mock.name,
      ),
    ];
  }
};

type Server = Worker<object, ServerState>;

interface Seen {
  readonly perSecond: number;
  /** Microseconds of the server's processor a request; unknown for a server that is not ours. */
  readonly cpu?: number;
}

interface Way {
  readonly name: string;
  readonly start: string;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body: string;
}

interface Plan {
  readonly ways: readonly Way[];
  readonly constant: Constant;
}

/** Makes a user and a conversation, and takes what the emulator answers as the constants. */
async function planned(url: string): Promise<Plan> {
  const user = await asked(url, 'POST', '/v1/Users', 'Identity=alice');
  const conversation = await asked(url, 'POST', '/v1/Conversations', 'FriendlyName=bench');
  const ways: readonly Way[] = [
    {
      name: 'fetch a user',
      start: 'HTTP/1.1 200 ',
      method: 'GET',
      path: `/v1/Users/${sidOf(user)}`,
      body: '',
    },
    {
      name: 'create a message',
      start: 'HTTP/1.1 201 ',
      method: 'POST',
      path: `/v1/Conversations/${sidOf(conversation)}/Messages`,
      body: 'Author=alice&Body=Hello+there',
    },
  ];
  const [fetched, made] = await Promise.all(
    ways.map(({ method, path, body }) => asked(url, method, path, body)),
  );
  if (fetched === undefined || made === undefined) throw new Error('Nothing was answered.');
  const { date: _, connection: __, 'keep-alive': ___, ...headers } = fetched.headers;
  return { ways, constant: { headers, bodies: { GET: fetched.text, POST: made.text } } };
}

interface Asked {
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

async function asked(url: string, method: string, path: string, body: string): Promise<Asked> {
  const headers = { authorization, 'content-type': form };
  const answer = await fetch(url + path, { method, headers, ...(body !== '' && { body }) });
  if (!answer.ok) throw new Error(`${method} ${path} is answered with ${answer.status}.`);
  return { headers: Object.fromEntries(answer.headers), text: await answer.text() };
}

function sidOf({ text }: Asked): string {
  return String(JSON.parse(text).sid);
}

function portOf(url: string): number {
  return Number(new URL(url).port);
}

function textOf({ method, path, body }: Way): string {
  const sent = body === '' ? '' : `content-type: ${form}\r\ncontent-length: ${body.length}\r\n`;
  return `${method} ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\nauthorization: ${authorization}\r\n${sent}\r\n${body}`;
}

function row(
  { name }: Way,
  goal: number,
  pairs: readonly (readonly [Seen, Seen])[],
  against: string,
): Measurement {
  // Round by round, so that a slow moment counts in both.
  const ratio = median(pairs.map(([ours, other]) => ours.perSecond / other.perSecond));
  return {
    name: `emulator, ${name}`,
    ours: described(pairs.map(([ours]) => ours)),
    against: `${against}, ${described(pairs.map(([, other]) => other))}`,
    result: ratio.toFixed(2),
    goal: `≥ ${goal}`,
    met: ratio >= goal,
  };
}

function described(seen: readonly Seen[]): string {
  const rate = `${Math.round(median(seen.map(({ perSecond }) => perSecond))).toLocaleString('en')}/s`;
  const cpu = median(seen.map((one) => one.cpu ?? Number.NaN));
  return Number.isNaN(cpu) ? rate : `${rate} (CPU ${Math.round(cpu)} µs)`;
}

// The emulator without a socket: so many calls, and what they cost in time of the processor.
import { readFileSync } from 'node:fs';
import { createEmulator } from '../../../src/emulator/emulator.ts';
import { defaultAccount } from '../../../src/emulator/options.ts';

export interface CallCosts {
  /** Calls a second of processor time. */
  readonly fetched: number;
  /** The same for a `Request` and a `Response` that nobody has anything to do with. */
  readonly bare: number;
}

const [document = '', count = '20000'] = process.argv.slice(2);
const { fetch } = createEmulator({ document: JSON.parse(readFileSync(document, 'utf8')) });
const { accountSid, authToken } = defaultAccount;
const headers = { authorization: `Basic ${btoa(`${accountSid}:${authToken}`)}` };
const made = await fetch(
  new Request('http://emulator.test/v1/Users', {
    method: 'POST',
    headers,
    body: new URLSearchParams({ Identity: 'alice' }),
  }),
);
const url: string = (await made.json()).url;
const answer = await fetch(new Request(url, { headers }));
const [status, answerHeaders] = [answer.status, Object.fromEntries(answer.headers)];
const body = await answer.text();
if (status !== 200) throw new Error(`A user is answered with ${status}: ${body}`);

const ofEmulator = async (): Promise<unknown> =>
  (await fetch(new Request(url, { headers }))).text();
const bare = async (): Promise<unknown> => {
  new Request(url, { headers }).headers.get('authorization');
  return new Response(body, { status, headers: answerHeaders }).text();
};
await perSecond(ofEmulator);
await perSecond(bare);
const costs: CallCosts = { fetched: await perSecond(ofEmulator), bare: await perSecond(bare) };
console.log(JSON.stringify(costs));

async function perSecond(call: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  for (let done = 0; done < Number(count); done++) await call();
  const { user, system } = process.cpuUsage(before);
  return (Number(count) * 1_000_000) / (user + system);
}

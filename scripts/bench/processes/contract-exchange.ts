// The built door of the contract check: what it costs to start, and to judge the answer with a user.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type * as Door from '../../../src/contract/contract.ts';
import type { Exchange } from '../../../src/contract/contract.ts';

export interface ExchangeCosts {
  /** Milliseconds of processor time from nothing to a checker that is ready. */
  readonly ready: number;
  /** The same to its first verdict. */
  readonly first: number;
  /** Microseconds of processor time for each further one. */
  readonly each: number;
  /** The same for reading the body alone. */
  readonly bare: number;
}

const [door = '', document = '', count = '20000'] = process.argv.slice(2);
const example: { readonly value: unknown } = JSON.parse(readFileSync(document, 'utf8')).components
  .examples['user-created'];
const exchange: Exchange = {
  method: 'POST',
  url: 'https://conversations.twilio.com/v1/Users',
  requestHeaders: { 'content-type': 'application/x-www-form-urlencoded' },
  requestBody: 'Identity=alice&FriendlyName=Alice+Winter',
  status: 201,
  headers: { 'content-type': 'application/json', 'twilio-request-id': 'RQ0' },
  body: JSON.stringify(example.value),
};

const began = process.cpuUsage();
const { conversationsChecker }: typeof Door = await import(pathToFileURL(door).href);
const check = await conversationsChecker();
const ready = milliseconds(began);
const [finding] = check(exchange);
const first = milliseconds(began);
if (finding !== undefined) throw new Error(`The example is not sound: ${finding.message}`);

const judge = (): unknown => check(exchange);
const read = (): unknown => JSON.parse(exchange.body ?? '');
microseconds(judge);
microseconds(read);
const costs: ExchangeCosts = { ready, first, each: microseconds(judge), bare: microseconds(read) };
console.log(JSON.stringify(costs));

function microseconds(call: () => unknown): number {
  const before = process.cpuUsage();
  for (let done = 0; done < Number(count); done++) call();
  return (milliseconds(before) * 1000) / Number(count);
}

function milliseconds(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

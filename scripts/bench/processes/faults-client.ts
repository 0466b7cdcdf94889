// The fault run in a process of its own, over the global fetch or over the transport.
import { faultRun } from '../faults/fault-run.ts';
import { installed, installedTransport } from './installed.ts';

const [seed = '', faults = '', way = ''] = process.argv.slice(2);
const { createClient, nextPageToken } = await installed();
const run = { createClient, nextPageToken, seed, faults: Number(faults) };
const transport = way === 'transport' ? await installedTransport() : undefined;
const report = await faultRun(
  transport === undefined
    ? run
    : { ...run, fetch: transport, close: (): Promise<void> => transport.close() },
);
console.log(JSON.stringify(report));
// Nothing is ended by force here: that the process ends by itself is part of what is measured.

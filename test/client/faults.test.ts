import { describe, expect, it } from 'vitest';
import { faultRun } from '../../scripts/bench/faults/fault-run.ts';
import { searchFor } from '../../scripts/bench/faults/secrets.ts';
import { createClient, nextPageToken } from '../../src/index.ts';
import { createTransport } from '../../src/node/node.ts';

/** The small version of `npm run bench -- --only faults`. */
const run = { createClient, nextPageToken, faults: 300 };

describe('through resets, refusals, stalls and half answers, the client', () => {
  it('loses nothing, does nothing twice, leaves nothing and shows no secret', async () => {
    const report = await faultRun({ ...run, seed: 'one' });
    expect(report.problems).toEqual([]);
    expect(Object.keys(report.injected).length).toBeGreaterThan(15);
    expect(report.thrown).toMatchObject({
      ConversationsError: expect.any(Number),
      ConnectionError: expect.any(Number),
      TimeoutError: expect.any(Number),
      GivenUp: expect.any(Number),
    });
  });

  it('does as well over the transport for Node', async () => {
    const transport = createTransport();
    const close = (): Promise<void> => transport.close();
    const report = await faultRun({ ...run, fetch: transport, close, seed: 'two' });
    expect(report.problems).toEqual([]);
  });
});

describe('the fault run', () => {
  it.each([
    ['a creation that is sent again', sendingAgain, 'was sent again although it may'],
    ['an item that is lost', losing, 'gave 129 items where 130 are'],
    ['a timer that is left', leaving, 'timers are left'],
  ])('sees %s', async (_, fetch, problem) => {
    const { problems } = await faultRun({ ...run, faults: 60, seed: 'three', fetch });
    expect(problems).toContainEqual(expect.stringContaining(problem));
  });

  const sent = new Map([['authorization', 's3cret/']]);

  it.each([
    ['in a message', new Error('Refused: s3cret/')],
    ['percent-encoded', new Error('Refused: s3cret%2F')],
    ['on a cause', new Error('Lost.', { cause: Object.assign(new Error('Reset.'), { sent }) })],
    ['where it is hidden', Object.defineProperty(new Error('Lost.'), 'request', { value: sent })],
  ])('sees credentials %s', (_, error) => {
    const search = searchFor(['s3cret/']);
    search.error(error);
    search.line({ sent });
    expect(search.found.length).toBeGreaterThan(1);
    expect(search.found.at(-1)).toContain('A log line');
  });
});

async function sendingAgain(request: Request): Promise<Response> {
  const again = request.clone();
  const response = await fetch(request);
  if (response.status < 500) return response;
  await response.body?.cancel();
  return fetch(again);
}

async function losing(request: Request): Promise<Response> {
  const response = await fetch(request);
  const text = await response.text();
  return new Response(text.replace(/\{"body":"[^"]*holds 21"\},/, ''), response);
}

function leaving(request: Request): Promise<Response> {
  setTimeout(() => {}, 1000);
  return fetch(request);
}

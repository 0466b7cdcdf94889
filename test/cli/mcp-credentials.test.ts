import { describe, expect, it } from 'vitest';
import { callsFor } from '../../src/cli/mcp/calls-for.ts';
import { emulatorUrl } from '../../src/cli/mcp/emulator-url.ts';
import { docsOf } from '../../src/mcp/mcp.ts';
import { readDescription } from '../helpers/document.ts';

const docs = docsOf(readDescription().document);
const real = { TWILIO_ACCOUNT_SID: `AC${'1'.repeat(32)}`, TWILIO_AUTH_TOKEN: 'a-real-token' };

describe('the credentials of calls', () => {
  it('are those of the emulator where no address is named, whatever is set', async () => {
    const [sent] = await callsTo(undefined, real);
    expect(sent?.url).toBe(`${emulatorUrl}/v1/Users/alice`);
    expect(userOf(sent)).not.toBe(real.TWILIO_ACCOUNT_SID);
    expect(userOf(sent)).toMatch(/^AC[0-9a-f]{32}$/);
  });

  it('are those that are set for an address that is named', async () => {
    const [there] = await callsTo('https://api.example.com', real);
    const [here] = await callsTo('http://127.0.0.1:4010', real);
    expect([userOf(there), userOf(here)]).toEqual(Array(2).fill(real.TWILIO_ACCOUNT_SID));
  });

  it('are those of the emulator on this machine where none are set', async () => {
    const [sent] = await callsTo('http://localhost:4020', {});
    expect(userOf(sent)).toMatch(/^AC[0-9a-f]{32}$/);
  });

  it('are missing elsewhere where none are set', async () => {
    await expect(callsTo('https://api.example.com', {})).rejects.toThrow('TWILIO_ACCOUNT_SID');
  });
});

/** What goes out when a user is fetched. */
async function callsTo(
  baseUrl: string | undefined,
  env: Readonly<Record<string, string>>,
): Promise<readonly Request[]> {
  const sent: Request[] = [];
  const { more = [] } = callsFor(
    { allowCalls: true, ...(baseUrl !== undefined && { baseUrl }) },
    env,
    (request) => {
      sent.push(request);
      return Promise.resolve(Response.json({}));
    },
  );
  const parameters = { Sid: 'alice' };
  for (const tool of more) await tool.answer({ operation: 'FetchUser', parameters }, docs);
  return sent;
}

function userOf(request: Request | undefined): string | undefined {
  const basic = request?.headers.get('authorization')?.replace('Basic ', '') ?? '';
  return atob(basic).split(':')[0];
}

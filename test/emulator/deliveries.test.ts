import { describe, expect, it } from 'vitest';
import { emulatorForTests, type Json, type TestEmulator } from '../helpers/emulator.ts';

async function texted(): Promise<{ server: TestEmulator; path: string; message: Json }> {
  const server = emulatorForTests();
  const { body: conversation } = await server.send('POST', '/v1/Conversations', { form: {} });
  const path = `/v1/Conversations/${conversation.sid}`;
  const form = {
    'MessagingBinding.Address': '+15550101234',
    'MessagingBinding.ProxyAddress': '+15550109999',
  };
  await server.send('POST', `${path}/Participants`, { form });
  const { body: message } = await server.send('POST', `${path}/Messages`, { form: { Body: 'Hi' } });
  return { server, path, message };
}

function asked({ conversation_sid, sid }: Json, more: object): object {
  return { conversation: conversation_sid, message: sid, ...more };
}

async function control(server: TestEmulator, body: object): Promise<Response> {
  const url = 'http://emulator.test/_emulator/deliveries';
  return server.emulator.fetch(new Request(url, { method: 'POST', body: JSON.stringify(body) }));
}

describe('a delivery', () => {
  it('moves the receipts of a message on, and its summary', async () => {
    const { server, path, message } = await texted();
    expect(message.delivery).toMatchObject({ total: 1, sent: 'all', delivered: 'none' });
    const report = { status: 'undelivered', error_code: 30_003 };
    expect((await control(server, asked(message, report))).status).toBe(204);
    const { body } = await server.send('GET', `${path}/Messages/${message.sid}/Receipts`);
    expect(body.delivery_receipts).toMatchObject([report]);
    const { body: after } = await server.send('GET', `${path}/Messages/${message.sid}`);
    expect(after.delivery).toMatchObject({ undelivered: 'all', delivered: 'none' });
  });

  it('is refused where there is no such copy, and where it is not one', async () => {
    const { server, message } = await texted();
    const bad = [
      asked(message, { status: 'lost' }),
      asked(message, { status: 'read', error_code: 'x' }),
      asked(message, { status: 'read', participant: `MB${'0'.repeat(32)}` }),
      { status: 'read', message: message.sid },
      { ...asked(message, { status: 'read' }), message: `IM${'0'.repeat(32)}` },
    ];
    for (const body of bad) expect((await control(server, body)).status).toBe(400);
  });
});

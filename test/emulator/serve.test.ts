import { describe, expect, it, onTestFinished } from 'vitest';
import { ServeError, serve, type ServedRequest } from '../../src/emulator/serve.ts';
import { authorization, emulatorForTests } from '../helpers/emulator.ts';
import { servedForTests } from '../helpers/emulator-port.ts';

const headers = { authorization };

describe('the emulator behind a port', () => {
  it('answers as it does in process', async () => {
    const { url, send } = await servedForTests();
    const made = await fetch(`${url}/v1/Users`, {
      method: 'POST',
      headers,
      body: new URLSearchParams({ Identity: 'Zoë +&=%' }),
    });
    expect(made.status).toBe(201);
    expect(made.headers.get('content-type')).toBe('application/json');
    expect(made.headers.get('twilio-request-id')).toMatch(/^RQ[0-9a-f]{32}$/);
    const user = await made.json();
    expect(user).toMatchObject({ identity: 'Zoë +&=%' });
    const fetched = await fetch(`${url}/v1/Users/${user.sid}`, { headers });
    const { body } = await send('GET', `/v1/Users/${user.sid}`);
    expect(await fetched.json()).toEqual({ ...body, url: user.url, links: user.links });
    const gone = await fetch(user.url, { method: 'DELETE', headers });
    expect([gone.status, await gone.text()]).toEqual([204, '']);
  });

  it('names itself in answers as it was called', async () => {
    const { port } = await servedForTests();
    const answer = await fetch(`http://localhost:${port}/v1/Users`, { headers });
    expect(await answer.json()).toMatchObject({
      meta: { url: expect.stringContaining(`http://localhost:${port}/v1/Users?`) },
    });
  });

  it('is reachable from this machine only, unless told otherwise', async () => {
    const { url } = await servedForTests();
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const open = await servedForTests({ host: '0.0.0.0' });
    expect(open.url).toBe(`http://127.0.0.1:${open.port}`);
    expect((await fetch(`${open.url}/v1/Users`, { headers })).status).toBe(200);
  });

  it('tells of each answer: method, target, status and milliseconds', async () => {
    const told: ServedRequest[] = [];
    const { url } = await servedForTests({ onAnswer: (served) => told.push(served) });
    await fetch(`${url}/v1/Users?PageSize=1`, { headers });
    await fetch(`${url}/v1/Nothing`, { headers });
    expect(told).toEqual([
      {
        method: 'GET',
        target: '/v1/Users?PageSize=1',
        status: 200,
        milliseconds: expect.any(Number),
      },
      { method: 'GET', target: '/v1/Nothing', status: 404, milliseconds: expect.any(Number) },
    ]);
  });

  it('waits before each answer as long as it is told', async () => {
    const { url } = await servedForTests({ latency: 120 });
    const started = performance.now();
    await fetch(`${url}/v1/Users`, { headers });
    expect(performance.now() - started).toBeGreaterThan(110);
  });

  it('says that its port is in use', async () => {
    const { port } = await servedForTests();
    const second = serve(emulatorForTests().emulator, { port });
    await expect(second).rejects.toThrow(ServeError);
    await expect(second).rejects.toMatchObject({
      name: 'ServeError',
      port,
      host: '127.0.0.1',
      message: `Port ${port} of 127.0.0.1 is in use: choose another.`,
    });
  });

  it('says that this machine has no such address', async () => {
    const elsewhere = serve(emulatorForTests().emulator, { host: '192.0.2.1' });
    await expect(elsewhere).rejects.toThrow('this machine has no such address');
  });

  it('lets go of every connection when it is closed', async () => {
    const served = await serve(emulatorForTests().emulator);
    onTestFinished(() => served.close());
    const faults = `${served.url}/_emulator/faults`;
    await fetch(faults, { method: 'POST', body: '{"stall":60000}' });
    const outcome = fetch(`${served.url}/v1/Users`, { headers }).catch(String);
    await expect.poll(async () => (await fetch(faults)).json()).toEqual({ faults: [] });
    await served.close();
    expect(await outcome).toBe('TypeError: fetch failed');
    await expect(fetch(served.url)).rejects.toThrow('fetch failed');
  });
});

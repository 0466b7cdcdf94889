import { describe, expect, it } from 'vitest';
import { hostCheck } from '../../src/emulator/serve/host-check.ts';
import { requestText, servedForTests, wire } from '../helpers/emulator-port.ts';

describe('the name in the Host header', () => {
  it.each([
    ['localhost', true],
    ['LOCALHOST:4010', true],
    ['app.localhost:80', true],
    ['127.0.0.1', true],
    ['127.9.9.9:1', true],
    ['[::1]:4010', true],
    ['192.168.1.5:4010', true],
    ['emulator:4010', true],
    ['Emulator', true],
    ['evil.example', false],
    ['evil.example:4010', false],
    ['localhost.evil.example', false],
    ['127.0.0.1.evil.example', false],
    ['notlocalhost', false],
    ['127.0.0.1@evil.example', false],
    ['evil.example#localhost', false],
    ['192.168.1.6', false],
    ['[::2]', false],
    ['', false],
  ])('may be a loopback name, the bound address or one allowed: %s %s', (host, expected) => {
    expect(hostCheck('192.168.1.5', ['emulator'])(host)).toBe(expected);
  });

  it('is remembered with its answer', () => {
    const isServed = hostCheck('127.0.0.1', []);
    expect(['localhost', 'evil.example', 'localhost', 'evil.example'].map(isServed)).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  it('is refused before anything else when it is another', async () => {
    const { port } = await servedForTests();
    const { write, ended } = wire(port);
    const host = `attacker.example:${port}`;
    write(requestText('GET /v1/Users', { host, connection: 'close' }));
    const answer = await ended;
    expect(answer).toMatch(/^HTTP\/1\.1 403 /);
    expect(answer).toContain(
      `"code":20403,"message":"Nothing is served here under the name ${host}`,
    );
  });

  it('may be any that is allowed', async () => {
    const { port } = await servedForTests({ allowedHosts: ['emulator'] });
    const { write, ended } = wire(port);
    write(requestText('GET /v1/Users', { host: 'emulator:4010', connection: 'close' }));
    expect(await ended).toContain('"url":"http://emulator:4010/v1/Users?');
  });

  it('may be left out in HTTP/1.0', async () => {
    const { port, url } = await servedForTests();
    const { write, ended } = wire(port);
    const [line = '', , ...rest] = requestText('GET /v1/Users').split('\r\n');
    write([line.replace('1.1', '1.0'), ...rest].join('\r\n'));
    expect(await ended).toContain(`"url":"${url}/v1/Users?`);
  });
});

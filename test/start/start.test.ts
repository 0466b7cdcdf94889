import { describe, expect, it } from 'vitest';
import { authorization } from '../helpers/emulator.ts';
import { start, workplace } from '../helpers/server-start.ts';

describe('npm start', () => {
  it('compiles, emulates, calls and ends where there is no terminal', async () => {
    const { folder } = workplace();
    const { code, output } = await start(folder, []).ended;
    expect({ code, output }).toMatchObject({ code: 0 });
    expect(output).toMatch(/^ {2}types .*\d m?s\b/m);
    expect(output).toMatch(
      /→ GET http:\/\/127\.0\.0\.1:\d+\/v1\/Users\/alice\n← 200 in \d+ ms, a User: {/,
    );
    expect(output).toContain(`identity: 'alice'`);
    expect(output).toMatch(/→ POST http:\S+\/Messages\n← 201 in \d+ ms, a Message: number 2,/);
    expect(output).toMatch(/→ GET http:\S+\/Messages\n← 200 in \d+ ms, a page of 50: 3 Messages/);
    expect(output).toContain('curl -u ');
  });

  it('follows edits, keeps what it was told and the last good document, and ends cleanly', async () => {
    const { folder, edit } = workplace();
    const started = start(folder, ['--watch']);
    const [, url = ''] = /on (http:\S+)/.exec(await started.until('Ctrl+C stops.')) ?? [];
    const body = new URLSearchParams({ Identity: 'carol' });
    await fetch(`${url}/v1/Users`, { method: 'POST', headers: { authorization }, body });

    const pageSize = 'spec/parameters/PageSize100.yaml';
    edit(pageSize, (text) => text.replace('default: 50', 'default: 20'));
    await started.until('a page of 20: 4 Messages');
    await started.until('Serving it');

    edit('spec/examples/user.json', (text) =>
      text.replace('"is_online": true', '"is_online": "y"'),
    );
    expect(await started.until('Still serving')).toContain('spec/examples/user.json:11');
    const listed = await fetch(`${url}/v1/Conversations`, { headers: { authorization } });
    expect(await listed.json()).toMatchObject({ meta: { page_size: 20 } });
    const carol = await fetch(`${url}/v1/Users/carol`, { headers: { authorization } });
    expect(await carol.json()).toMatchObject({ identity: 'carol' });

    started.stop('SIGINT');
    const { code, output } = await started.ended;
    expect(code).toBe(0);
    expect(output).not.toMatch(/^ +at /m);
    await expect(fetch(url)).rejects.toThrow('fetch failed');
  });

  it('ends with 2 and one line where an operation has no handler', async () => {
    const { folder, edit } = workplace();
    edit('spec/paths/users.yaml', (text) =>
      text.replaceAll('ListUser', 'ListPerson').replaceAll('ListServiceUser', 'ListServicePerson'),
    );
    edit('spec/faults.yaml', (text) => text.replaceAll(/\bListUser\b/g, 'ListPerson'));
    const { code, output } = await start(folder, ['--no-watch']).ended;
    expect(code).toBe(2);
    expect(output).toContain('The emulator has no handler for ListPerson');
    expect(output).not.toMatch(/^ +at /m);
  });

  it('ends with 1 and the problem where the spec is at fault', async () => {
    const { folder, edit } = workplace();
    edit('spec/openapi.yaml', (text) => text.replace('version: 1.0.0', 'vrsion: 1.0.0'));
    const { code, output } = await start(folder, ['--no-watch']).ended;
    expect(code).toBe(1);
    expect(output).toContain('vrsion');
    expect(output).not.toMatch(/^ +at /m);
  });

  it('ends with 2 and one line where the call is at fault', async () => {
    const { folder } = workplace();
    const { code, output } = await start(folder, ['--port', 'many']).ended;
    expect({ code, output }).toEqual({
      code: 2,
      output: '--port many is not a port: give a number from 0 to 65535.\n',
    });
  });
});

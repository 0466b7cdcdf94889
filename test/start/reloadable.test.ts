import { describe, expect, it } from 'vitest';
import { reloadable } from '../../scripts/start/reloadable.ts';
import type { Incoming } from '../../src/emulator/wire/exchange.ts';
import { readDescription } from '../helpers/document.ts';
import { authorization } from '../helpers/emulator.ts';

describe('an emulator whose document changes', () => {
  it('answers 503 before it has one', async () => {
    const { answer } = reloadable();
    expect(await answer(asked('/v1/Users'))).toMatchObject({ status: 503 });
  });

  it('begins with something to call for, and forgets nothing when it has another', async () => {
    const { answer, load } = reloadable();
    const { document } = readDescription();
    load(document);
    const before = await answer(asked('/v1/Users/alice'));
    expect(before.status).toBe(200);
    load({ ...document, paths: { '/v1/Users/{Sid}': document.paths?.['/v1/Users/{Sid}'] ?? {} } });
    expect((await answer(asked('/v1/Users/alice'))).body).toBe(before.body);
    expect((await answer(asked('/v1/Users'))).status).toBe(404);
  });

  it('goes on with the last document when nothing handles an operation of the next', async () => {
    const { answer, load } = reloadable();
    load(readDescription().document);
    const unknown = { get: { operationId: 'ListCat', responses: {} } };
    expect(() => load({ openapi: '3.1.0', paths: { '/v1/Cats': unknown } })).toThrow(
      expect.objectContaining({ name: 'CallFault', message: expect.stringContaining('ListCat') }),
    );
    expect((await answer(asked('/v1/Users'))).status).toBe(200);
  });
});

function asked(target: string): Incoming {
  return { method: 'GET', origin: 'http://emulator.test', target, header, body: '' };
}

function header(name: string): string | null {
  return name === 'authorization' ? authorization : null;
}

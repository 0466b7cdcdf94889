import { describe, expect, it } from 'vitest';
import type { Operation } from '../../src/description/description.ts';
import { readDescription } from '../helpers/document.ts';
import { emulatorForTests, type Exchange, type TestEmulator } from '../helpers/emulator.ts';

const { operations } = readDescription();

/** A request to an operation, with an id of the right look wherever the path wants one. */
function ask(
  { send }: TestEmulator,
  { method, path, parameters }: Operation,
  headers: Readonly<Record<string, string>> = {},
): Promise<Exchange> {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const { example } = parameters.find((each) => each.in === 'path' && each.name === name) ?? {};
    return encodeURIComponent(String(example));
  });
  return send(method, filled, { headers });
}

describe.each(operations.map((operation) => [operation.id, operation] as const))(
  '%s',
  (_, operation) => {
    it('lets nobody in without credentials', async () => {
      const { status, body } = await ask(emulatorForTests(), operation, { authorization: '' });
      expect({ status, code: body.code }).toEqual({ status: 401, code: 20003 });
    });

    it.each([403, 429, 500, 503])('answers %i when it was asked for', async (status) => {
      const server = emulatorForTests();
      await server.emulator.fetch(
        new Request('http://emulator.test/_emulator/faults', {
          method: 'POST',
          body: JSON.stringify({ operation: operation.id, status }),
        }),
      );
      expect(await ask(server, operation)).toMatchObject({ status, body: { status } });
      expect((await ask(server, operation)).status).not.toBe(status);
    });
  },
);

const scoped = operations.filter(({ path }) => path.includes('{ChatServiceSid}'));

it.each(scoped.map((operation) => [operation.id, operation] as const))(
  '%s is 404/20404 for a service that is not there',
  async (_, operation) => {
    const { status, body } = await ask(emulatorForTests(), operation);
    expect({ status, code: body.code }).toEqual({ status: 404, code: 20404 });
  },
);

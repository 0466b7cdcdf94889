import { describe, expect, it } from 'vitest';
import { emulatorForTests } from '../helpers/emulator.ts';
import { readDescription } from '../helpers/document.ts';
import type { Case } from './cases/case.ts';
import { cases } from './cases/cases.ts';
import { caseWorld } from './cases/world.ts';

const { operations, match } = readDescription();

/** Of every operation alike, and tested for all of them elsewhere. */
const general = new Set(['401', '403', '429', '500', '503']);

for (const isScoped of [false, true]) {
  const mount = isScoped ? 'a named service' : 'the default service';
  describe(`at ${mount}`, () => {
    const here = cases.filter(({ operation }) => isScoped || idAt(operation, false) !== undefined);
    for (const one of here) {
      const id = idAt(one.operation, isScoped);
      if (id !== undefined) it(`${id} answers ${name(one)}`, () => run(one, id, isScoped));
    }
  });
}

describe('the cases', () => {
  it('have every documented answer of every operation', () => {
    const covered = new Set(
      cases.flatMap((one) =>
        [false, true].map((isScoped) => `${idAt(one.operation, isScoped)} ${one.status}`),
      ),
    );
    const missing = operations.flatMap(({ id, responses }) =>
      responses
        .filter(({ status }) => !general.has(status))
        .map(({ status }) => `${id} ${status}`)
        .filter((answer) => !covered.has(answer)),
    );
    expect(missing).toEqual([]);
  });
});

async function run(one: Case, id: string, isScoped: boolean): Promise<void> {
  const world = await caseWorld(emulatorForTests(), isScoped);
  const exchange = await one.run(world);
  const { method, path, status, body } = exchange;
  const { pathname } = new URL(path, 'http://emulator.test');
  expect(match(method, pathname)?.operation.id, 'the last request').toBe(id);
  expect({ status, code: body?.code }).toEqual({ status: one.status, code: one.code });
  await one.look?.(exchange, world);
}

function name({ status, code, title }: Case): string {
  return `${status}${code === undefined ? '' : `/${code}`} ${title}`;
}

const ids: ReadonlySet<string> = new Set(operations.map(({ id }) => id));

/** The operation itself, or its twin of a named service; `undefined` where that does not exist. */
function idAt(operation: string, isScoped: boolean): string | undefined {
  const twin = operation.replace(/^[A-Z][a-z]+/, (verb) => `${verb}Service`);
  if (isScoped) return ids.has(twin) ? twin : undefined;
  return ids.has(operation) ? operation : undefined;
}

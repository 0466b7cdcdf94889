import { describe, expect, it } from 'vitest';
import { emulatorForTests, type Exchange } from '../helpers/emulator.ts';
import { readDescription } from '../helpers/document.ts';
import type { Case, CaseWorld } from './cases/case.ts';
import { cases } from './cases/cases.ts';
import { unreachable } from './cases/unreachable.ts';
import { caseWorld } from './cases/world.ts';

const { operations, match, document } = readDescription();

const twins: ReadonlyMap<string, string> = new Map(
  Object.values(document.paths ?? {})
    .flatMap(
      (item) => Object.values(item) as readonly { operationId?: string; 'x-twin'?: string }[],
    )
    .flatMap(({ operationId = '', 'x-twin': twin }) =>
      twin === undefined ? [] : [[operationId, twin] as const],
    ),
);

/** Of every operation alike, and tested for all of them elsewhere. */
const general = new Set(['401', '403', '429', '500', '503']);

for (const isScoped of [false, true]) {
  const mount = isScoped ? 'a named service' : 'the default service';
  describe(`at ${mount}`, () => {
    const here = cases.flatMap((one) => {
      const id = idAt(one.operation, isScoped);
      return id !== undefined && documents(id, one.status) ? [{ id, answer: name(one), one }] : [];
    });
    it.each(here)('$id answers $answer', async ({ one, id }) => {
      const { exchange, world } = await run(one, id, isScoped);
      const { status, body } = exchange;
      expect({ status, code: body?.code }).toEqual({ status: one.status, code: one.code });
      await one.look?.(exchange, world);
    });
  });
}

describe('the cases', () => {
  it('have every documented answer of every operation', () => {
    const covered = new Set(
      [...cases, ...unreachable].flatMap((one) =>
        [false, true].map((isScoped) => `${idAt(one.operation, isScoped)} ${one.status}`),
      ),
    );
    const missing = operations.flatMap(({ id, responses }) =>
      responses
        .filter(({ status }) => !general.has(status) && !isOfService(id, status))
        .map(({ status }) => `${id} ${status}`)
        .filter((answer) => !covered.has(answer)),
    );
    expect(missing).toEqual([]);
  });
});

async function run(
  one: Case,
  id: string,
  isScoped: boolean,
): Promise<{ readonly exchange: Exchange; readonly world: CaseWorld }> {
  const world = await caseWorld(emulatorForTests(), isScoped);
  const exchange = await one.run(world);
  const { method, path } = exchange;
  const { pathname } = new URL(path, 'http://emulator.test');
  expect(match(method, pathname)?.operation.id, 'the last request').toBe(id);
  return { exchange, world };
}

function documents(id: string, status: number): boolean {
  const operation = operations.find((each) => each.id === id);
  return operation?.responses.some((each) => each.status === String(status)) === true;
}

/** A twin that documents 404 for nothing but its service: see general.test.ts. */
function isOfService(id: string, status: string): boolean {
  const [short] = [...twins].find(([, twin]) => twin === id) ?? [];
  return status === '404' && short !== undefined && !documents(short, 404);
}

function name({ status, code, title }: Case): string {
  return `${status}${code === undefined ? '' : `/${code}`} ${title}`;
}

/** The operation itself, or its twin at a named service; `undefined` where that does not exist. */
function idAt(operation: string, isScoped: boolean): string | undefined {
  return isScoped ? twins.get(operation) : operation;
}

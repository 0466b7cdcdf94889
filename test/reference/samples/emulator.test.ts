import { beforeAll, describe, expect, it } from 'vitest';
import { emulatorForTests } from '../../helpers/emulator.ts';
import { ownPrograms } from '../../helpers/samples-programs.ts';
import { runPrograms, type Outcomes } from '../../helpers/samples-run.ts';
import { sampleServer } from '../../helpers/samples-server.ts';
import { exampleState } from '../../helpers/samples-state.ts';

/** What the emulator refuses in the state of the examples, and why. */
const refused: Readonly<Record<string, { readonly status: number; readonly reason: string }>> = {
  DeleteService: {
    status: 409,
    reason: 'The service of the examples is the default of the account.',
  },
};

const programs = ownPrograms();
const statuses = new Map<string, number>();
let outcomes: Outcomes = {};

beforeAll(async () => {
  const { emulator } = emulatorForTests();
  let last: Promise<unknown> = Promise.resolve();
  const server = await sampleServer((request, program) => {
    const answered = last.then(async () => {
      // One after the other, so that none finds what another has deleted.
      emulator.reset();
      emulator.seed(exampleState);
      const response = await emulator.fetch(request);
      statuses.set(program, response.status);
      return response;
    });
    last = answered;
    return answered;
  });
  try {
    outcomes = await runPrograms(programs, server);
  } finally {
    server.close();
  }
});

describe('the samples, against the emulator', () => {
  it('are answered with success but for the few that are listed', () => {
    const found = programs.flatMap(({ name, operation }) => {
      const status = statuses.get(name) ?? 0;
      return status >= 200 && status < 300 ? [] : [`${operation.id} ${status}`];
    });
    const listed = Object.entries(refused).map(([id, { status }]) => `${id} ${status}`);
    expect([...new Set(found)].toSorted()).toEqual(listed.toSorted());
  });

  it('run to their end where they are answered with success', () => {
    const failed = programs.flatMap(({ name, operation }) =>
      operation.id in refused || outcomes[name]?.failure === ''
        ? []
        : [{ name, failure: outcomes[name]?.failure }],
    );
    expect(failed).toEqual([]);
  });

  it('fail where they are refused, but for curl, which prints the fault', () => {
    const ended = programs.flatMap(({ name, operation, language }) =>
      operation.id in refused && language !== 'curl' && outcomes[name]?.failure === ''
        ? [name]
        : [],
    );
    expect(ended).toEqual([]);
  });
});

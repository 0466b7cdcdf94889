import { beforeAll, describe, expect, it } from 'vitest';
import { defaultAccount } from '../../../src/emulator/options.ts';
import { exampleAnswer, exampleOf } from '../../helpers/example-answer.ts';
import { guarded } from '../../helpers/guarded.ts';
import { expected, sent } from '../../helpers/samples-expected.ts';
import { description, ownPrograms, type OwnProgram } from '../../helpers/samples-programs.ts';
import { pythonWithRequests } from '../../helpers/samples-python.ts';
import { runPrograms, type Outcomes } from '../../helpers/samples-run.ts';
import { sampleServer, type SampleRequest } from '../../helpers/samples-server.ts';

const programs = ownPrograms();
const { accountSid, authToken } = defaultAccount;
let outcomes: Outcomes = {};
let requests: readonly SampleRequest[] = [];

beforeAll(async () => {
  const server = await sampleServer(guarded(answer));
  try {
    outcomes = await runPrograms(programs, server);
    requests = server.requests;
  } finally {
    server.close();
  }
});

describe('every sample', () => {
  it('is there for every operation', () => {
    expect(description.operations).toHaveLength(103);
    const languages = ['curl', 'client', 'fetch', 'python', 'twilio-node'];
    expect(programs.map(({ name }) => name)).toEqual(
      description.operations.flatMap(({ id }) => languages.map((each) => `${id}.${each}`)),
    );
  });

  it('runs to its end', () => {
    const failed = programs.flatMap(({ name }) => {
      const failure = outcomes[name]?.failure ?? 'It was not run.';
      return failure === '' ? [] : [{ name, failure }];
    });
    expect(failed).toEqual([]);
  });

  it('sends the example call of its operation, and that once', () => {
    const wanted = programs.map(({ name, call }) => ({
      name,
      requests: [expected(call, accountSid, authToken)],
    }));
    const found = programs.map(({ name }) => ({
      name,
      requests: requests.filter(({ program }) => program === name).map(sent),
    }));
    expect(found).toEqual(wanted);
  });

  it('prints what came back', () => {
    const silent = programs.filter((program) => !prints(program)).map(({ name }) => name);
    expect(silent).toEqual([]);
  });
});

describe('the run of the samples', () => {
  it('says clearly that Python or requests is missing', async () => {
    await expect(pythonWithRequests('no-such-python', false)).rejects.toThrow(
      'No Python with requests was found',
    );
  });
});

/** The first example of success, as the last page where it is one. */
function answer({ method, url }: Request): Promise<Response> {
  const { status, value } = exampleAnswer(method, url);
  if (value === undefined) return Promise.resolve(new Response(null, { status }));
  const { meta } = Object(value);
  const page =
    meta === undefined ? value : { ...Object(value), meta: { ...meta, next_page_url: null } };
  return Promise.resolve(Response.json(page, { status }));
}

/** The names of what was asked for; all of it where it has no name; else that it was done. */
function prints({ name, language, call, operation }: OwnProgram): boolean {
  const output = outcomes[name]?.output ?? '';
  if (call.answer.kind === 'none') {
    const word = { curl: /^$/, python: /^204\s*$/, fetch: /^204$/ }[language as string];
    return (word ?? /^Deleted\.$/).test(output);
  }
  const example = exampleOf(operation.id);
  const things = Object.values(example).find((each) => Array.isArray(each)) ?? [];
  const shown = call.answer.kind === 'list' ? things : [example];
  return shown.length > 0 && shown.every((thing: object) => mentions(output, thing));
}

function mentions(output: string, thing: object): boolean {
  const [sid] = Object.entries(thing).flatMap(([key, value]) =>
    key.endsWith('sid') ? [value] : [],
  );
  return typeof sid === 'string' && output.includes(sid);
}

import { beforeAll, describe, expect, it } from 'vitest';
import { defaultAccount } from '../../../src/emulator/options.ts';
import type { ExampleCall, Given } from '../../../src/reference/samples/call/call.ts';
import { exampleCall } from '../../../src/reference/samples/call/example-call.ts';
import { samplesOfCall } from '../../../src/reference/samples/samples.ts';
import { sent } from '../../helpers/samples-expected.ts';
import { description } from '../../helpers/samples-programs.ts';
import { runPrograms, type Outcomes, type Program } from '../../helpers/samples-run.ts';
import { sampleServer, type SampleRequest } from '../../helpers/samples-server.ts';

/** Each means something to a shell, to a language, to curl, to an address or to HTML. */
const values = [
  'a/b#c',
  `it's "quoted"`,
  `'; echo broken; '`,
  '$(touch broken) `touch broken` $HOME ${HOME}',
  'two\nlines\r\nand\ttabs',
  'trailing newline\n',
  ' leading and trailing ',
  String.raw`back\slash \n \u0041 \' \" \\`,
  '@/etc/hostname',
  '<page.html',
  '-X DELETE',
  'a=b&c=d;e=f',
  '100% %41 %zz +1 555',
  'über 日本語 🎉 \u2028\u2029 \u00a0',
  '{"json":["\\"",null]}',
  '[1-3] {a,b} {Sid} {{x}} *?~!',
  '</script><!-- <b>&amp;',
  '#{ruby} %s {0} f"{x}"',
  '\u0001\u007f',
];

/** The same, where a document names things. */
const names = [
  '$HOME',
  '`touch broken`',
  '"; touch broken; "',
  "'; touch broken; '",
  '${x}',
  '*\\',
];

const languages = ['curl', 'client', 'fetch', 'python'];
const operation = description.operations.find(({ id }) => id === 'UpdateUser');
const programs: (Program & { readonly value: string; readonly kind: string })[] = [];
const { authToken } = defaultAccount;
let outcomes: Outcomes = {};
let requests: readonly SampleRequest[] = [];

beforeAll(async () => {
  if (operation === undefined) throw new Error('There is no UpdateUser.');
  const call = exampleCall(operation, description);
  for (const [at, value] of values.entries()) {
    add(`form-${at}`, value, { ...call, path: [given('Sid', value)], body: form(value) });
    add(`others-${at}`, value, {
      ...call,
      query: [given('Filter', value), given(value, 'value')],
      headers: [given('X-Note', oneLine(value))],
      cookies: [given('note', oneLine(value).replaceAll(/[;,"\s\\]/g, ''))],
      body: { kind: 'json', mediaType: 'application/json', value: { [value]: [value, 1, null] } },
    });
  }
  for (const [at, name] of names.entries()) {
    add(`names-${at}`, name, {
      ...call,
      server: `${call.server}/${name.replaceAll(/[\s?#%]/g, '')}`,
      query: [given(name, name)],
      body: undefined,
      credentials: [
        { kind: 'key', place: 'query', name: `key ${name}`, key: 'TWILIO_AUTH_TOKEN' },
        {
          kind: 'key',
          place: 'cookie',
          name: name.replaceAll(/[^\w$`]/g, ''),
          key: 'TWILIO_AUTH_TOKEN',
        },
      ],
    });
  }
  const server = await sampleServer(() => Promise.resolve(Response.json({ sid: 'US1' })));
  try {
    outcomes = await runPrograms(programs, server);
    requests = server.requests;
  } finally {
    server.close();
  }
});

describe('a value that means something elsewhere', () => {
  it('stops no program', () => {
    expect(programs).toHaveLength(values.length * 7 + names.length * 3);
    expect(programs.filter(({ name }) => outcomes[name]?.failure !== '')).toEqual([]);
  });

  it('arrives byte by byte as form field and in the path', () => {
    const formed = programs.filter(({ kind }) => kind === 'form');
    expect(formed.map(({ name }) => [name, ...requestsOf(name).map(formAndPath)])).toEqual(
      formed.map(({ name, value }) => [name, { path: value, form: [['FriendlyName', value]] }]),
    );
  });

  it('arrives byte by byte in query, header, cookie and JSON', () => {
    const others = programs.filter(({ kind }) => kind === 'others');
    expect(others.map(({ name }) => [name, ...requestsOf(name).map(elsewhere)])).toEqual(
      others.map(({ name, value }) => [
        name,
        {
          query: [
            ['Filter', value],
            [value, 'value'],
          ],
          header: oneLine(value),
          cookie: `note=${oneLine(value).replaceAll(/[;,"\s\\]/g, '')}`,
          json: { [value]: [value, 1, null] },
        },
      ]),
    );
  });

  it('arrives as it is where it is a name', () => {
    const named = programs.filter(({ kind }) => kind === 'names');
    expect(named.map(({ name }) => [name, ...requestsOf(name).map(inNames)])).toEqual(
      named.map(({ name, value }) => [
        name,
        {
          path: value.replaceAll(/[\s?#%]/g, ''),
          query: [
            [value, value],
            [`key ${value}`, authToken],
          ],
          cookie: `${value.replaceAll(/[^\w$`]/g, '')}=${authToken}`,
        },
      ]),
    );
  });
});

function add(name: string, value: string, call: ExampleCall): void {
  for (const { language, code } of samplesOfCall(call, { own: true })) {
    const [kind = ''] = name.split('-');
    // Our client knows the names of our own API only.
    if (!languages.includes(language) || (kind === 'names' && language === 'client')) continue;
    programs.push({ name: `${name}.${language}`, language, code, value, kind });
  }
}

function given(name: string, value: unknown): Given {
  return { name, value, style: 'repeat' };
}

function form(value: string): ExampleCall['body'] {
  return { kind: 'form', fields: [given('FriendlyName', value)] };
}

/** What a header may hold. */
function oneLine(value: string): string {
  return value.replaceAll(/[^ -~]/g, '').trim();
}

function requestsOf(name: string): readonly SampleRequest[] {
  return requests.filter(({ program }) => program === name);
}

function formAndPath(request: SampleRequest): object {
  const { path, form: fields } = sent(request);
  return { path: path.slice(3).join('|'), form: fields };
}

function elsewhere({ query, headers, body }: SampleRequest): object {
  return {
    query: [...new URLSearchParams(query)],
    header: headers['x-note'],
    cookie: headers['cookie'],
    json: JSON.parse(body.toString()),
  };
}

function inNames({ path, query, headers }: SampleRequest): object {
  return {
    path: decodeURIComponent(path).split('/v1/')[0]?.slice(1),
    query: [...new URLSearchParams(query)],
    cookie: headers['cookie'],
  };
}

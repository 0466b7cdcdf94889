import { describe, expect, it } from 'vitest';
import { propertiesOf, type Operation } from '../../src/description/description.ts';
import { faults } from '../../src/emulator/faults.ts';
import { readDescription } from '../helpers/document.ts';
import { emulatorForTests, type FormValue } from '../helpers/emulator.ts';
import { declaredFaults } from '../helpers/fault-findings.ts';
import { expectFindings, recordExchange } from '../helpers/guarded.ts';

const { document, operations, resolve } = readDescription();

describe('the dictionary of faults', () => {
  it.each(Object.entries(faults))('has %s, with its status', (_, { code, status }) => {
    expect(declaredFaults(document).get(code)).toMatchObject({ code, status });
  });

  it.each(operations.map((operation) => [operation.id, operation] as const))(
    'names %s wherever the emulator refuses an input of it',
    async (_, operation) => {
      const { send } = emulatorForTests();
      const { body } = await send('GET', '/v1/Configuration');
      const path = pathOf(operation, body.default_chat_service_sid);
      const asked = [
        send(operation.method, path),
        ...namesIn(operation, 'query').flatMap((name) =>
          badValues.map((value) => send(operation.method, `${path}?${queryOf(name, value)}`)),
        ),
        ...[...propertiesOf(contentOf(operation)?.schema, resolve).keys()].flatMap((name) =>
          badValues.map((value) =>
            send(operation.method, path, { form: { ...exampleForm(operation), [name]: value } }),
          ),
        ),
      ];
      // What is answered is held against the dictionary, as in every test of the emulator, which
      // it is known by.
      for (const { headers } of await Promise.all(asked)) {
        expect(headers.get('twilio-request-id')).toMatch(/^RQ/);
      }
    },
  );
});

describe('what is answered', () => {
  it.each([
    ['POST', '/v1/Users', 409, 50201],
    ['POST', '/v1/Services/IS00000000000000000000000000000000/Users', 409, 50201],
    ['GET', '/v1/Users/alice', 404, 20404],
    ['PUT', '/v1/Users/alice', 405, 20004],
    ['GET', '/v1/Nothing', 404, 20404],
  ])('may be to %s %s the fault %i/%i', async (method, url, status, code) => {
    record(method, url, status, code);
    await expect(expectFindings()).rejects.toThrow('No exchange');
  });

  it('may be anything where it is canned, for a test of the client', async () => {
    record('GET', '/v1/Users', 403, 20001, {});
    await expect(expectFindings()).rejects.toThrow('No exchange');
  });

  it.each([
    ['a code that is not in the dictionary', 'GET', 404, 99999, '99999 is not in'],
    ['another status than the dictionary has', 'POST', 400, 50201, 'has the status 409'],
    ['a code that is of other operations', 'POST', 409, 50433, 'does not name CreateUser'],
    ['a code that no operation answers', 'GET', 403, 50430, 'does not name ListUser'],
  ])('is found out for %s', async (_, method, status, code, message) => {
    record(method, '/v1/Users', status, code);
    expect(await expectFindings()).toContainEqual(
      expect.objectContaining({
        check: 'fault-declared',
        pointer: '/body/code',
        value: code,
        message: expect.stringContaining(message),
      }),
    );
  });
});

const badValues: readonly FormValue[] = [
  '§',
  null,
  'closed',
  'PT1S',
  '-1',
  '9'.repeat(16),
  '{}',
  'x'.repeat(40_000),
  Array.from({ length: 11 }, () => '{"identity":"ada"}'),
];

function pathOf({ path, parameters }: Operation, service: string): string {
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const { example } = parameters.find((each) => each.in === 'path' && each.name === name) ?? {};
    return name === 'ChatServiceSid' ? service : encodeURIComponent(String(example));
  });
}

function namesIn({ parameters }: Operation, place: string): readonly string[] {
  return parameters.flatMap((each) => (each.in === place ? [each.name] : []));
}

function queryOf(name: string, value: FormValue): string {
  const values = Array.isArray(value) ? value : [value ?? ''];
  return new URLSearchParams(values.map((each) => [name, String(each)])).toString();
}

function contentOf({
  body,
}: Operation): NonNullable<Operation['body']>['contents'][number] | undefined {
  return body?.contents[0];
}

/** All that is required, so that it is the bad value that is refused. */
function exampleForm(operation: Operation): Readonly<Record<string, FormValue>> {
  return Object.assign({}, contentOf(operation)?.examples[0]?.value);
}

function record(
  method: string,
  url: string,
  status: number,
  code: number,
  id: Readonly<Record<string, string>> = { 'twilio-request-id': `RQ${'0'.repeat(32)}` },
): void {
  const headers = { 'content-type': 'application/json', ...id };
  const body = JSON.stringify({ code, message: 'No.', status });
  recordExchange({ method, url, status, headers, body });
}

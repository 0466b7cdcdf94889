import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describeDocument } from '../../../src/description/description.ts';
import { defaultAccount } from '../../../src/emulator/emulator.ts';
import { emulatorAccount } from '../../../src/portal/browser/try/credentials.ts';
import { tryPage } from '../../../src/portal/browser/try/page-data.ts';
import { requestOf, type TryValues } from '../../../src/portal/browser/try/request.ts';
import { referenceOf } from '../../../src/reference/reference.ts';

const json = readFileSync(new URL('../../../generated/openapi.json', import.meta.url), 'utf8');
const { operations } = referenceOf(describeDocument(JSON.parse(json)));

describe('the request of a form', () => {
  it.each([
    ['a/b#c?', 'https://api.test/x/v1/Users/a%2Fb%23c%3F'],
    ['é %', 'https://api.test/x/v1/Users/%C3%A9%20%25'],
  ])('has %s in its path as one part', (sid, address) => {
    expect(requestFor('FetchUser', { Sid: [sid] }).url).toBe(address);
  });

  it.each(['.', '..'])('refuses %s as a part of its path', (sid) => {
    expect(() => requestFor('FetchUser', { Sid: [sid] })).toThrow(`Sid may not be ${sid}.`);
  });

  it('has repeated fields as they were given, and the media type of the document', async () => {
    const request = requestFor('CreateUser', { Identity: ['a&b', 'c'] });
    expect(await request.text()).toBe('Identity=a%26b&Identity=c');
    expect(request.headers.get('content-type')).toBe('application/x-www-form-urlencoded');
  });

  it('has credentials in a header', () => {
    const { headers } = requestFor('FetchUser', { Sid: ['é'] });
    expect(headers.get('authorization')).toBe(`Basic ${Buffer.from('é:ü').toString('base64')}`);
  });

  it.each(['nothing', 'ftp://api.test', 'https://user:secret@api.test'])('refuses %s', (base) => {
    expect(() => requestFor('FetchUser', { Sid: ['a'] }, base)).toThrow(/^The base URL is no addr/);
  });

  it('knows the account of the emulator', () => {
    expect(emulatorAccount.user).toBe(defaultAccount.accountSid);
    expect(emulatorAccount.password).toBe(defaultAccount.authToken);
  });
});

function requestFor(
  id: string,
  values: Readonly<Record<string, readonly string[]>>,
  base = 'https://api.test/x/',
): Request {
  const page = operations.find((operation) => operation.id === id);
  if (page === undefined) throw new Error(`There is no ${id}.`);
  const data = tryPage(page);
  const given: TryValues['given'] = data.inputs.map((input) => ({
    input,
    values: values[input.field.name] ?? [],
  }));
  const credentials = { kind: 'basic', user: 'é', password: 'ü' } as const;
  return requestOf(data, { base, credentials, given, text: '' });
}

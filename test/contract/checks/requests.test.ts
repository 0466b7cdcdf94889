import { describe, expect, it } from 'vitest';
import { findingText, type Exchange } from '../../../src/contract/contract.ts';
import { changed, created, listed, petFindings, places } from '../pets.ts';

const form = { 'content-type': 'application/x-www-form-urlencoded' };

describe('a request', () => {
  it.each([
    ['was refused', { status: 400 }],
    ['made the server fail', { status: 503, url: '/pets' }],
  ])('that %s may have been anything', (_, change) => {
    const seen = places(changed('{"name', { ...change, url: '/pets/1?x=1' }));
    expect(seen.filter((place) => place.startsWith('request-'))).toEqual([]);
  });

  it('is not judged where it was not recorded', () => {
    expect(places(created('', { requestBody: undefined }))).toEqual([]);
    expect(places(created('age=x', { requestHeaders: undefined }))).toEqual([]);
  });

  it.each([
    ['multipart/form-data; boundary=x', '--x--'],
    ['application/json', '{"name":"Tom","pin":"1"}'],
  ])('has a body of type %s', (contentType, body) => {
    const requestHeaders = { 'content-type': contentType };
    expect(places(changed(body, { requestHeaders }))).toEqual([]);
  });

  it('leaves a field out by an empty text', () => {
    expect(places(created('name=Tom&age=&kind=&pin='))).toEqual([]);
    expect(places(listed({}, 'size=&kind='))).toEqual([]);
  });
});

describe('a server that is kind', () => {
  it.each<[string, Exchange]>([
    ['takes a name in another case', created('name=Tom&kind=CAT')],
    ['takes the last of what stands for one value', created('name=A&name=B')],
    [
      'takes "TRUE" for true',
      created('name=A', { requestHeaders: { ...form, 'x-trial': 'TRUE' } }),
    ],
    ['takes an item in another case', listed({}, 'kind=Dog')],
    ['takes what nobody knows', listed({}, 'colour=red')],
  ])('%s: that is a warning', (_, exchange) => {
    expect(petFindings(exchange).map(({ severity }) => severity)).toEqual(['warning']);
  });

  it('is too kind with what is wrong beside', () => {
    const severities = petFindings(created('name=Tom&kind=CAT&age=x')).map((one) => [
      one.pointer,
      one.severity,
    ]);
    expect(severities).toEqual([
      ['/requestBody/age', 'error'],
      ['/requestBody/kind', 'warning'],
    ]);
  });
});

describe('a finding about a request', () => {
  it('shows no secret, nor an object that may hold one', () => {
    const texts = [
      ...petFindings(created('name=Tom&pin=hunter2')),
      ...petFindings(created('pin=hunter2')),
      ...petFindings(listed({}, 'token=hunter2')),
      ...petFindings(created('name=Tom&token=hunter2')),
    ].map(findingText);
    expect(texts).toHaveLength(5);
    expect(texts.join('\n')).not.toContain('hunter2');
  });

  it('shows any other value', () => {
    expect(petFindings(created('name=Tom&age=old')).map(findingText)).toEqual([
      expect.stringContaining('must be integer. It was accepted. Seen: "old"'),
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { verifySignature } from '../../src/webhooks/webhooks.ts';
import { published } from './published.ts';

describe('verifySignature says false to', () => {
  it('another token', async () => {
    expect(await verifySignature({ ...published, authToken: '12346' })).toBe(false);
  });

  it.each([
    ['a host', 'https://mycompany.co/myapp.php?foo=1&bar=2'],
    ['a scheme', 'http://mycompany.com/myapp.php?foo=1&bar=2'],
    ['a path', 'https://mycompany.com/myapp.ph?foo=1&bar=2'],
    ['a query', 'https://mycompany.com/myapp.php?foo=1&bar=3'],
    ['the order of a query', 'https://mycompany.com/myapp.php?bar=2&foo=1'],
    ['no query', 'https://mycompany.com/myapp.php'],
    ['an address that is none', 'myapp.php?foo=1&bar=2'],
    ['no address', ''],
    ['a port that is none, at another host', 'https://mycompany.co:port/myapp.php?foo=1&bar=2'],
  ])('another address: %s', async (_, url) => {
    expect(await verifySignature({ ...published, url })).toBe(false);
  });

  it('any field that is changed, added, dropped or renamed', async () => {
    const { params } = published;
    for (const [name, value] of Object.entries(params)) {
      const rest = Object.fromEntries(Object.entries(params).filter(([each]) => each !== name));
      for (const changed of [
        rest,
        { ...rest, [name]: `${value} ` },
        { ...rest, [name]: '' },
        { ...rest, [`${name}s`]: value },
        { ...params, [`${name}s`]: '' },
      ]) {
        expect(
          await verifySignature({ ...published, params: changed }),
          JSON.stringify(changed),
        ).toBe(false);
      }
    }
    expect(await verifySignature({ ...published, params: {} })).toBe(false);
    expect(await verifySignature({ ...published, params: undefined })).toBe(false);
  });

  it('a signature with any one character changed, dropped or doubled', async () => {
    const { signature } = published;
    for (let at = 0; at < signature.length; at += 1) {
      const [before, here, after] = [
        signature.slice(0, at),
        signature[at],
        signature.slice(at + 1),
      ];
      // The last but one has bits that base64 does not use: its neighbours decode to the same bytes.
      for (const other of [
        'A',
        'B',
        'a',
        'b',
        '0',
        '9',
        '+',
        '/',
        '=',
        '',
        `${here}${here}`,
      ].filter((each) => each !== here)) {
        const changed = before + other + after;
        expect(await verifySignature({ ...published, signature: changed }), changed).toBe(false);
      }
    }
  });

  it.each([
    null,
    undefined,
    '',
    ' ',
    'RSOYDt4T1cUTdK1PDd93/VVr8B8',
    ' RSOYDt4T1cUTdK1PDd93/VVr8B8=',
    'RSOYDt4T1cUTdK1PDd93/VVr8B8=\n',
    'RSOYDt4T1cUTdK1PDd93/VVr8B8=, RSOYDt4T1cUTdK1PDd93/VVr8B8=',
    'RSOYDt4T1cUTdK1PDd93_VVr8B8=',
    'RSOYDt4T1cUTdK1PDd93/VVr8B9=',
    '452398 0ede13d5c51374ad4f0ddf77fd556bf01f',
    'é'.repeat(28),
  ])('the signature %j', async (signature) => {
    expect(await verifySignature({ ...published, signature })).toBe(false);
  });

  it('a signature of a million characters', async () => {
    const signature = 'A'.repeat(1_000_000);
    expect(await verifySignature({ ...published, signature })).toBe(false);
  });

  it('fields that a body parser has made objects of', async () => {
    const params = JSON.parse('{ "Body": { "a": "b" }, "c": [["d"]], "e": null, "f": 1 }');
    expect(await verifySignature({ ...published, params })).toBe(false);
  });
});

describe('an auth token that is missing', () => {
  it.each([[''], [[]], [['', '12345']], [undefined], [null]])('is a mistake: %j', async (given) => {
    const wrong = given as string;
    await expect(verifySignature({ ...published, authToken: wrong })).rejects.toThrow(TypeError);
    const unsigned = { ...published, authToken: wrong, signature: null };
    await expect(verifySignature(unsigned)).rejects.toThrow(/^authToken is empty/);
  });
});

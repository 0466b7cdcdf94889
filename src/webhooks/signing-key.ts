/**
 * The key for making and checking signatures. In a file of its own, out of reach of the public
 * types: `CryptoKey` is no global type to a program for Node without those of the browser.
 */
export function signingKey(authToken: string): Promise<CryptoKey> {
  if (typeof authToken !== 'string' || authToken === '') {
    return Promise.reject(
      new TypeError(
        'authToken is empty: give the auth token of your account, which signs its webhooks.',
      ),
    );
  }
  const algorithm = { name: 'HMAC', hash: 'SHA-1' };
  const uses: KeyUsage[] = ['sign', 'verify'];
  return crypto.subtle.importKey(
    'raw',
    new TextEncoder().encode(authToken),
    algorithm,
    false,
    uses,
  );
}

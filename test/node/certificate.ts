import { generateKeyPairSync, sign } from 'node:crypto';

/** A certificate for 127.0.0.1 that signs itself, made afresh: nothing secret lies in the project. */
export function certificate(): { readonly key: string; readonly cert: string } {
  made ??= make();
  return made;
}

let made: { readonly key: string; readonly cert: string } | undefined;

/** RFC 5280, 4.1; the numbers are the tags of X.690. */
function make(): { readonly key: string; readonly cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const algorithm = der(0x30, oid('2a8648ce3d040302')); // ecdsa-with-SHA256
  const name = der(0x30, der(0x31, der(0x30, oid('550403'), der(0x0c, Buffer.from('test')))));
  const year = new Date().getUTCFullYear();
  const validity = der(0x30, time(`${year - 1}0101000000Z`), time(`${year + 1}0101000000Z`));
  const alternative = der(0x30, der(0x87, Buffer.from([127, 0, 0, 1])));
  const extensions = der(0x30, der(0x30, oid('551d11'), der(0x04, alternative)));
  const body = der(
    0x30,
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1])),
    algorithm,
    name,
    validity,
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, extensions),
  );
  const signature = sign('sha256', body, privateKey);
  const whole = der(0x30, body, algorithm, der(0x03, Buffer.from([0]), signature));
  const lines = whole.toString('base64').replaceAll(/.{64}/g, '$&\n');
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
  };
}

function der(tag: number, ...content: readonly Uint8Array[]): Buffer {
  const all = Buffer.concat(content);
  const length =
    all.length < 128 ? [all.length] : [0x82, Math.floor(all.length / 256), all.length % 256];
  return Buffer.concat([Buffer.from([tag, ...length]), all]);
}

function oid(hex: string): Buffer {
  return der(0x06, Buffer.from(hex, 'hex'));
}

function time(text: string): Buffer {
  return der(0x18, Buffer.from(text));
}

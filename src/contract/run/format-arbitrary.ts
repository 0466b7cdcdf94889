import type * as FastCheck from 'fast-check';

/** Texts of a format that servers look into; `undefined` for the others, which are free text. */
export function ofFormat(
  fc: typeof FastCheck,
  format: string,
): FastCheck.Arbitrary<string> | undefined {
  switch (format) {
    case 'date-time':
      return fc
        .date({ min: new Date('2020-01-01T00:00:00Z'), max: latest, noInvalidDate: true })
        .map((date) => `${date.toISOString().slice(0, 19)}Z`);
    case 'date':
      return fc
        .date({ min: new Date('2020-01-01T00:00:00Z'), max: latest, noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10));
    case 'duration':
      return fc
        .tuple(fc.integer({ min: 1, max: 30 }), fc.constantFrom('D', 'H', 'M'))
        .map(([count, unit]) => (unit === 'D' ? `P${count}D` : `PT${count}${unit}`));
    case 'email':
      return fc.stringMatching(/^[a-z]{3,8}$/).map((name) => `${name}@example.com`);
    case 'uri':
    case 'url':
      return fc.stringMatching(/^[a-z]{3,8}$/).map((name) => `https://example.com/${name}`);
    case 'uri-reference':
      return fc.stringMatching(/^[a-z]{3,8}$/).map((name) => `/${name}`);
    case 'hostname':
      return fc.stringMatching(/^[a-z]{3,8}$/).map((name) => `${name}.example.com`);
    case 'uuid':
      return fc.uuid();
    case 'ipv4':
      return fc.ipV4();
    case 'ipv6':
      return fc.ipV6();
    default:
      return undefined;
  }
}

/** No server has to take what is not over yet. */
const latest = new Date('2025-12-31T23:59:59Z');

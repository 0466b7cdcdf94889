import { inspect } from 'node:util';
import type { Logger } from '../../src/index.ts';

/** Every way in which a secret may be written, but for backslashes. */
export function waysToWrite(secrets: readonly string[]): readonly string[] {
  return secrets.flatMap((secret) => [
    secret,
    encodeURIComponent(secret),
    encodeURIComponent(secret).replaceAll(/%../g, (code) => code.toLowerCase()),
    new URLSearchParams([['', secret]]).toString().slice(1),
    secret.replaceAll('&', '&amp;').replaceAll('"', '&quot;'),
  ]);
}

/** Everything that a program may print of this error: message, stack, fields, causes. */
export function shownOf(error: unknown): string {
  const chain: string[] = [];
  for (let each = error; each instanceof Error && chain.length < 99; each = each.cause) {
    chain.push(each.message, String(each.stack), String(each), jsonOf(each));
  }
  return [inspect(error, { depth: Infinity, showHidden: true, getters: true }), ...chain].join(
    '\n',
  );
}

/** Every line that was logged, and whatever hangs on it. */
export function noting(lines: string[]): Logger {
  const note = (fields: object, message: string): void => {
    lines.push(message, jsonOf(fields), inspect(fields, { depth: Infinity, showHidden: true }));
  };
  return { debug: note, info: note, warn: note, error: note };
}

function jsonOf(value: unknown): string {
  return JSON.stringify(value) ?? '';
}

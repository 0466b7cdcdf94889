import { quoted } from './quoted.ts';
import type { Checker, Type } from './typescript.ts';
import { ts } from './typescript.ts';

/** The type as TypeScript writes it, on one line. */
export function typeText(type: Type, checker: Checker): string {
  return checker.typeToString(type, undefined, style).replaceAll(/\s+/g, ' ');
}

const style =
  ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.UseSingleQuotesForStringLiteralType;

/** A name as the key of an object. */
export function keyText(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : quoted(name);
}

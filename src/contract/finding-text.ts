import type { Finding } from './finding.ts';

const longest = 200;

/** A finding in two lines: where it is, and what is wrong; the value is cut to 200 characters. */
export function findingText(finding: Finding): string {
  const { operation, status, check, pointer, message, claim, value } = finding;
  const shown = value === undefined ? '' : ` Seen: ${cut(JSON.stringify(value))}`;
  return `${operation} ${status} ${pointer}: ${message}${shown}\n  ${check}: ${claim}`;
}

function cut(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

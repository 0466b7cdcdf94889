import { readYaml, YamlFault, type YamlFile, type YamlPlace } from '../source/yaml.ts';
import type { Approval } from './approval.ts';

/** An approvals file that cannot be taken at its word; its message begins with file:line:column. */
export class ApprovalsFault extends Error {
  override readonly name = 'ApprovalsFault';
}

/** The rows of an approvals file, a list in YAML; an empty file has none. Throws an ApprovalsFault. */
export function readApprovals(text: string, file: string): readonly Approval[] {
  const yaml = readOrThrow(text, file);
  const { value } = yaml;
  if (value === null || value === undefined) return [];
  if (!Array.isArray(value)) throw fault(file, yaml.placeOf([]), 'an approvals file is a list.');
  const rows = value.map((row: unknown, index) => approvalOf(row, index, yaml, file));
  const seen = new Set<string>();
  for (const { fingerprint, place } of rows) {
    if (seen.has(fingerprint)) throw fault(file, place, `${fingerprint} is approved twice.`);
    seen.add(fingerprint);
  }
  return rows;
}

function readOrThrow(text: string, file: string): YamlFile {
  try {
    return readYaml(text);
  } catch (error) {
    if (error instanceof YamlFault) throw fault(file, error.place, `no YAML: ${error.message}`);
    throw error;
  }
}

interface Column {
  readonly isRight: (text: string) => boolean;
  /** What it has to be, for the message. */
  readonly what: string;
}

const words: Column = { isRight: (text) => /\S/.test(text), what: 'words' };

const columns = {
  fingerprint: {
    isRight: (text) => /^[0-9a-f]{12}$/.test(text),
    what: "12 hexadecimal digits, in quotes: '0123456789ab'",
  },
  id: words,
  reason: words,
  by: words,
  until: { isRight: isDay, what: 'a day, YYYY-MM-DD' },
} as const satisfies Readonly<Record<string, Column>>;

type ColumnName = keyof typeof columns;

function approvalOf(row: unknown, index: number, yaml: YamlFile, file: string): Approval {
  const place = yaml.placeOf([index]);
  if (typeof row !== 'object' || row === null) {
    throw fault(file, place, `a row has ${names()}.`);
  }
  for (const name of Object.keys(row)) {
    if (Object.hasOwn(columns, name)) continue;
    throw fault(file, yaml.placeOf([index, name]), `"${name}" is unknown: a row has ${names()}.`);
  }
  const given: Readonly<Record<string, unknown>> = { ...row };
  return {
    fingerprint: cell('fingerprint'),
    id: cell('id'),
    reason: cell('reason'),
    by: cell('by'),
    until: cell('until'),
    place,
  };

  function cell(name: ColumnName): string {
    const value = given[name];
    if (typeof value === 'string' && columns[name].isRight(value)) return value;
    const problem = value === undefined ? 'is missing' : `is ${JSON.stringify(value)}`;
    const where = yaml.placeOf([index, name]);
    throw fault(file, where, `"${name}" ${problem}: it has to be ${columns[name].what}.`);
  }
}

function names(): string {
  return Object.keys(columns).join(', ');
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  // 2026-02-30 is taken for a day of March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function fault(file: string, { line, column }: YamlPlace, message: string): ApprovalsFault {
  return new ApprovalsFault(`${file}:${line}:${column}: ${message}`);
}

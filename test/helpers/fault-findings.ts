import type { Exchange } from '../../src/contract/exchange.ts';
import type { Finding } from '../../src/contract/finding.ts';
import { pathnameOf } from '../../src/contract/pathname.ts';
import {
  describeDocument,
  type OpenApiDocument,
  type Operation,
} from '../../src/description/description.ts';

/** A row of `spec/faults.yaml`. */
export interface DeclaredFault {
  readonly code: number;
  readonly status?: number;
  readonly title: string;
  readonly meaning: string;
  readonly action: string;
  readonly operations?: readonly string[];
}

/**
 * Whether a fault that the emulator answered is one that the document's dictionary has for the
 * operation. Answers without a request id are left alone: they are canned, of tests of the client.
 */
export function faultFindings(
  document: OpenApiDocument,
): (exchange: Exchange) => readonly Finding[] {
  const { match } = describeDocument(document);
  const dictionary = declaredFaults(document);
  return (exchange) => {
    const code = codeOf(exchange);
    if (code === undefined) return [];
    const { method, url, status } = exchange;
    const pathname = pathnameOf(url);
    const operation = match(method, pathname)?.operation;
    const message = problemOf(code, dictionary.get(code), status, operation);
    if (message === undefined) return [];
    const name = operation?.id ?? `${method} ${pathname}`;
    return [{ ...finding, operation: name, status, message, value: code }];
  };
}

/** The rows by code. */
export function declaredFaults(document: OpenApiDocument): ReadonlyMap<number, DeclaredFault> {
  const { 'x-faults': faults } = document;
  if (!Array.isArray(faults)) throw new Error('The document has no x-faults.');
  return new Map(faults.map((fault: DeclaredFault) => [fault.code, fault]));
}

/** A row that names no operations is for any; one that names an operation is for its twin too. */
export function mayAnswer({ operations }: DeclaredFault, { id, extensions }: Operation): boolean {
  const names = [id, extensions['x-twin']];
  return operations === undefined || operations.some((name) => names.includes(name));
}

const finding = {
  check: 'fault-declared',
  claim: 'A fault is in the dictionary, with its status and the operation that answers it.',
  severity: 'error',
  pointer: '/body/code',
} as const;

function problemOf(
  code: number,
  fault: DeclaredFault | undefined,
  status: number,
  operation: Operation | undefined,
): string | undefined {
  if (fault === undefined) return `${code} is not in spec/faults.yaml.`;
  if (fault.status !== undefined && fault.status !== status)
    return `${code} has the status ${fault.status} in spec/faults.yaml.`;
  // What matches no operation is refused before there is one.
  if (operation === undefined || mayAnswer(fault, operation)) return undefined;
  return `${code} does not name ${operation.id} in spec/faults.yaml, nor its twin.`;
}

function codeOf({ status, headers, body = '' }: Exchange): number | undefined {
  const isCanned = headers['twilio-request-id'] === undefined;
  if (isCanned || status < 400 || !body.startsWith('{')) return undefined;
  try {
    const { code }: { code?: unknown } = JSON.parse(body);
    return typeof code === 'number' ? code : undefined;
  } catch {
    return undefined;
  }
}

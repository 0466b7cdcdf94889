import type { Exchange } from './exchange.ts';

/** A status that no operation needs to list, since it is answered before the operation is known. */
export interface EarlyAnswer {
  readonly status: number;
  /** Also where the document has the operation, or only where it has none. */
  readonly where: 'anywhere' | 'unknown operation';
  /** Of the request; any when left out. */
  readonly method?: string;
  readonly reason: string;
}

const earlyAnswers: readonly EarlyAnswer[] = [
  { ...early(204, 'unknown operation', 'What a browser asks first (CORS).'), method: 'OPTIONS' },
  early(400, 'unknown operation', 'What cannot be read names no operation.'),
  early(401, 'unknown operation', 'Who is not let in does not learn what exists.'),
  early(404, 'unknown operation', 'Nothing is at this address.'),
  early(405, 'unknown operation', 'The path is there, but not for this method.'),
  early(413, 'anywhere', 'The length of a body is known before anything is read.'),
];

export function earlyAnswer(
  { method, status }: Exchange,
  operationKnown: boolean,
): EarlyAnswer | undefined {
  return earlyAnswers.find(
    (row) =>
      row.status === status &&
      (row.method ?? method) === method &&
      (!operationKnown || row.where === 'anywhere'),
  );
}

function early(status: number, where: EarlyAnswer['where'], reason: string): EarlyAnswer {
  return { status, where, reason };
}
